import type { RecordPointer } from '../../../src/domain/crm/record.ts';
import type { JsonObject } from '../../shared/json.ts';
import { type CrmMemory, findFakeRecord, listFakeNotes } from '../memory.ts';
import type { CrmReply } from './route.ts';

type Answer = (memory: CrmMemory, caught: string[]) => JsonObject[];

/** The queries that the bot asks; every other is malformed here. */
const QUERIES: [pattern: RegExp, answer: Answer][] = [
  [/^SELECT Campaign\.Name FROM CampaignMember WHERE LeadId = '(\w+)'/, findCampaign],
  [/^SELECT Id, Name FROM Account WHERE Id = '(\w*)'/, findAccount],
  [/^SELECT Contact\..* FROM OpportunityContactRole WHERE OpportunityId = '(\w+)'/, findRole],
  [/^SELECT Id FROM Lead WHERE ConvertedOpportunityId = '(\w+)'/, findLead],
  [/^SELECT Id FROM Task WHERE (?:WhoId|WhatId) = '(\w+)' AND Subject = '([^']*)'/, findTask],
];

export function answerQuery(memory: CrmMemory, query: string): CrmReply {
  for (const [pattern, answer] of QUERIES) {
    const caught = pattern.exec(query);
    if (!caught) continue;
    const records = answer(memory, caught.slice(1));
    return { status: 200, body: { totalSize: records.length, done: true, records } };
  }
  return { status: 400, body: [{ message: 'unexpected token', errorCode: 'MALFORMED_QUERY' }] };
}

function find(memory: CrmMemory, pointer: RecordPointer) {
  return findFakeRecord(memory, 'salesforce', pointer);
}

function findCampaign(memory: CrmMemory, [id = '']: string[]): JsonObject[] {
  const campaign = find(memory, { object: 'lead', id })?.links.find(({ object }) => object === 'campaign');
  const name = campaign && find(memory, campaign)?.fields['Name'];
  return name === undefined ? [] : [{ Campaign: { Name: name } }];
}

function findAccount(memory: CrmMemory, [id = '']: string[]): JsonObject[] {
  const account = find(memory, { object: 'account', id });
  return account ? [{ Id: id, Name: account.fields['Name'] }] : [];
}

function findRole(memory: CrmMemory, [id = '']: string[]): JsonObject[] {
  const contact = find(memory, { object: 'opportunity', id })?.links.find(({ object }) => object === 'contact');
  const record = contact && find(memory, contact);
  return record ? [{ Contact: { Id: record.id, ...record.fields } }] : [];
}

function findLead(memory: CrmMemory, [id = '']: string[]): JsonObject[] {
  return [...memory.records.values()]
    .filter(
      ({ vendor, object, links }) =>
        vendor === 'salesforce' && object === 'lead' && links.some((each) => each.id === id),
    )
    .map((record) => ({ Id: record.id }));
}

function findTask(memory: CrmMemory, [id = '', subject = '']: string[]): JsonObject[] {
  return ['lead', 'opportunity', 'contact']
    .flatMap((object) => listFakeNotes(memory, 'salesforce', { object, id }))
    .filter(({ title }) => title === subject)
    .map((note) => ({ Id: note.id }));
}
