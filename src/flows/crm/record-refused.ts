import type { HistoryEntry } from '../../domain/leads/history.ts';
import type { Change } from '../../store/change.ts';
import type { Reads, StandingVerdict } from '../../store/store.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { beginMessages, type Receivers, readReceivers } from '../shared/begin-messages.ts';
import { type RecordFacts, readRecordFacts } from './writing/record-facts.ts';

/** `actor`: who acted on the lead last; absent where nobody did, or they are not here any more. */
type Facts = { record: RecordFacts; actor?: string; receivers: Receivers } | undefined;

/** A CRM will not take what it was told: that stands here, and who acted last hears of it, once for each field. */
export const recordRefused: UnguardedFlow<'record.refused', Facts> = {
  read: async (reads, _nobody, { organisation, source, lead }, now) => {
    const record = await readRecordFacts(reads, organisation, { source, lead });
    if (record === undefined) return undefined;
    const history = await reads.historyOfLead(organisation, lead);
    const actor = findActor(record.verdicts, history) ?? record.lead.owner;
    const people = await findPerson(reads, organisation, actor);
    const receivers = await readReceivers(reads, record.organisation, people, now);
    return { record, receivers, ...(actor !== undefined && { actor }) };
  },
  decide: ({ more: facts }, { organisation, source, lead, hash, field }, now) => {
    if (facts === undefined) return change();
    const { record, written } = facts.record;
    const refused = { hash, at: now, ...(field !== undefined && { field }) };
    const kept: Change = { kind: 'record.refusal-kept', organisation, source, lead, record, refused };
    const isTold = written?.refused !== undefined && written.refused.field === field;
    if (isTold || facts.actor === undefined) return change(kept);
    const subject = { kind: 'record-refused', lead, source, person: facts.actor } as const;
    return change(kept, ...beginMessages(facts.receivers, [{ person: facts.actor, subject }], now));
  },
};

function findActor([verdict]: StandingVerdict[], history: HistoryEntry[]): string | undefined {
  const done = history.findLast(({ person }) => person !== undefined);
  if (verdict === undefined) return done?.person;
  return done === undefined || verdict.at >= done.at ? verdict.person : done.person;
}

async function findPerson(reads: Reads, organisation: string, id: string | undefined) {
  const people = id === undefined ? [] : await reads.people(organisation);
  return people.filter((person) => person.id === id);
}
