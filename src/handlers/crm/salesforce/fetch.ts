import type { CrmRecord, RecordPointer, RecordValue } from '../../../domain/crm/record.ts';
import type { CrmAnswer } from '../client.ts';
import type { Labels } from '../labels.ts';
import { readChangedAt, readFields, readId, readList, readObject } from '../values.ts';
import type { AskSalesforce } from './call.ts';

type Fields = Record<string, RecordValue>;
export type SalesforceParts = { ask: AskSalesforce; labels: Labels };

const OBJECTS: Record<string, string> = { lead: 'Lead', opportunity: 'Opportunity', contact: 'Contact' };
/** As Salesforce’s ids are: into a query goes nothing else. */
const ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
/** Owners are users, or queues, who have no e-mail address. */
const USER_PREFIX = '005';

/** Undefined for an object of which leads are not made, and for what is no id. */
export function findSalesforcePath({ object, id }: RecordPointer): string | undefined {
  const name = OBJECTS[object];
  return name !== undefined && ID.test(id) ? `/sobjects/${name}/${id}` : undefined;
}

export async function fetchSalesforceRecord(
  parts: SalesforceParts,
  pointer: RecordPointer,
  cut: AbortSignal,
): Promise<CrmAnswer<CrmRecord>> {
  const path = findSalesforcePath(pointer);
  if (path === undefined) return { kind: 'gone' };
  const answer = await parts.ask('GET', path, cut);
  if (answer.kind !== 'good') return answer;
  const given = readObject(answer.value);
  const [owner, around] = await Promise.all([
    findOwner(parts, readId(given['OwnerId']), cut),
    pointer.object === 'opportunity'
      ? readAroundOpportunity(parts, pointer.id, given, cut)
      : readAroundLead(parts, pointer.id, given, cut),
  ]);
  if (owner.kind !== 'good') return owner;
  if (around.kind !== 'good') return around;
  const { fields, belongs } = around.value;
  const value: CrmRecord = {
    ...pointer,
    fields: { ...readFields(given), ...owner.value, ...fields },
    ...readChangedAt(given['LastModifiedDate'] ?? given['SystemModstamp']),
    ...(belongs.length > 0 && { belongs }),
  };
  return { kind: 'good', value };
}

async function findOwner(
  { ask, labels }: SalesforceParts,
  id: string | undefined,
  cut: AbortSignal,
): Promise<CrmAnswer<Fields>> {
  if (id === undefined || !ID.test(id) || !id.startsWith(USER_PREFIX)) return { kind: 'good', value: {} };
  const user = await labels.find(`user ${id}`, () => ask('GET', `/sobjects/User/${id}?fields=Name,Email`, cut));
  if (user.kind !== 'good') return user;
  const { Name, Email } = readFields(user.value);
  return { kind: 'good', value: { 'owner.name': Name ?? null, 'owner.email': Email ?? null } };
}

type Around = { fields: Fields; belongs: RecordPointer[] };

/** Its newest campaign, and what it was converted to. */
async function readAroundLead(
  parts: SalesforceParts,
  id: string,
  given: Record<string, unknown>,
  cut: AbortSignal,
): Promise<CrmAnswer<Around>> {
  const query = `SELECT Campaign.Name FROM CampaignMember WHERE LeadId = '${id}' ORDER BY CreatedDate DESC LIMIT 1`;
  const member = await findFirstRow(parts, query, cut);
  if (member.kind !== 'good') return member;
  const belongs = [
    pointTo('opportunity', given['ConvertedOpportunityId']),
    pointTo('contact', given['ConvertedContactId']),
  ].flat();
  return { kind: 'good', value: { fields: readFields(member.value['Campaign'], 'Campaign.'), belongs } };
}

/** Its account, its primary contact, and the lead it was made of. */
async function readAroundOpportunity(
  parts: SalesforceParts,
  id: string,
  given: Record<string, unknown>,
  cut: AbortSignal,
): Promise<CrmAnswer<Around>> {
  const account = readId(given['AccountId']);
  const queries = [
    `SELECT Id, Name FROM Account WHERE Id = '${account && ID.test(account) ? account : ''}'`,
    `SELECT Contact.Id, Contact.Name, Contact.Email, Contact.Phone, Contact.Title FROM OpportunityContactRole WHERE OpportunityId = '${id}' ORDER BY IsPrimary DESC LIMIT 1`,
    `SELECT Id FROM Lead WHERE ConvertedOpportunityId = '${id}' LIMIT 1`,
  ];
  const [company, role, lead] = await Promise.all(queries.map((query) => findFirstRow(parts, query, cut)));
  for (const answer of [company, role, lead]) if (answer && answer.kind !== 'good') return answer;
  const contact = role?.kind === 'good' ? readObject(role.value['Contact']) : {};
  const fields = {
    ...(company?.kind === 'good' && readFields(company.value, 'company.')),
    ...readFields(contact, 'person.'),
  };
  const belongs = [
    pointTo('lead', lead?.kind === 'good' ? lead.value['Id'] : undefined),
    pointTo('contact', contact['Id']),
  ];
  return { kind: 'good', value: { fields: renameName(fields), belongs: belongs.flat() } };
}

/** Small letters for what all CRMs have alike. */
function renameName(fields: Fields): Fields {
  const { 'company.Name': name, ...rest } = fields;
  return name === undefined ? fields : { ...rest, 'company.name': name };
}

function pointTo(object: string, id: unknown): RecordPointer[] {
  const read = readId(id);
  return read !== undefined && ID.test(read) ? [{ object, id: read }] : [];
}

/** The first row, an empty one when there is none or we may not ask. */
export async function findFirstRow(
  { ask }: SalesforceParts,
  query: string,
  cut: AbortSignal,
): Promise<CrmAnswer<Record<string, unknown>>> {
  const answer = await ask('GET', `/query?${new URLSearchParams({ q: query })}`, cut);
  if (answer.kind === 'later' || answer.kind === 'unknown') return answer;
  const rows = answer.kind === 'good' ? readList(readObject(answer.value)['records']) : [];
  return { kind: 'good', value: readObject(rows[0]) };
}
