import type { RecordPointer } from '../../src/domain/crm/record.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { HOUR_MS } from '../../src/domain/time.ts';
import type { Living } from './living.ts';

/** A CRM sends things: one is worked on and its record known as a lead’s, one waits for its lead, one fails and is tried again. */
export async function liveCrm(living: Living): Promise<void> {
  const { cast, commit, now, store, turn } = living;
  const organisation = cast.organisation.id;
  const source = 'hub';
  const of = { organisation, source };
  const items = ['one', 'two', 'three'].map((key) => ({ key, format: 'hubspot/workflow', text: '{}' }));
  await commit({ kind: 'inbox.kept', ...of, items, at: now() });
  const record = { object: 'contact', id: '4711' };
  const externalId = `${source}:4711`;
  const said = { at: now(), hash: 'hash' };
  const claim = async () => {
    const [item] = await store.inbox.claim(now());
    if (item === undefined) throw new Error('nothing waits');
    return item;
  };
  const due = now() + HOUR_MS;
  const waiting = await claim();
  await commit({ kind: 'inbox.postponed', item: waiting, reason: 'not yet', dueAt: due, awaits: [record] });
  await commit({ kind: 'inbox.failed', item: await claim(), reason: 'wrong' });
  await commit({ kind: 'inbox.retried', organisation, source, at: now() });
  await commit({ kind: 'inbox.failed', item: await claim(), reason: 'wrong' });
  const lead = deriveLeadId(organisation, externalId);
  await commit(
    { kind: 'record.linked', ...of, record, lead, externalId, at: now() },
    { kind: 'record.heard', ...of, record, facts: said, outcome: said },
    { kind: 'inbox.worked', item: await claim() },
  );
  await store.reads.inboxSize(organisation, source);
  await store.reads.inboxStandings(organisation);
  await store.reads.recordLink(organisation, source, record);
  await store.reads.recordsOf(organisation, lead);
  await liveWriting(living, lead, record);
  await forgetContact(living);
  await turn(HOUR_MS);
}

/** Its CRM was asked to forget whoever a lead is. */
async function forgetContact({ cast, happen }: Living): Promise<void> {
  const of = { organisation: cast.organisation.id, key: `erased-${cast.organisation.id}` };
  await happen({ kind: 'lead.erasure-received', ...of, externalId: 'crm-7' });
}

/** Its record is told what is said of it: taken once, refused once; then the CRM takes nothing for a day. */
async function liveWriting(living: Living, lead: string, record: RecordPointer): Promise<void> {
  const { cast, commit, happen, now, store, deliver } = living;
  const organisation = cast.organisation.id;
  const of = { organisation, source: 'hub' };
  const target = { kind: 'record', organisation, vendor: 'hubspot', source: 'hub', lead } as const;
  const at = now();
  await commit({ kind: 'record.changed', organisation, target, subject: { kind: 'record', lead }, at });
  await deliver();
  const fields = { hs_lead_status: 'hash' };
  await commit(
    { kind: 'record.leaving', ...of, record, fields, at },
    { kind: 'record.written', ...of, lead, written: { record, fields, note: { hash: 'hash', id: '1' } }, at },
    { kind: 'record.refusal-kept', ...of, lead, record, refused: { hash: 'hash', field: 'phone', at } },
    { kind: 'source.stuck', ...of, reason: 'account', at },
    { kind: 'source.stuck-told', ...of, at },
    { kind: 'source.paused', ...of, vendor: 'hubspot', until: at + 1 },
  );
  await happen({ kind: 'record.refused', ...of, lead, hash: 'hash', field: 'phone' });
  await store.reads.ownWrites(organisation, 'hub', record);
  await store.reads.writtenRecord(organisation, 'hub', lead);
  await store.reads.verdictsOn(organisation, lead);
  await store.reads.stuckSources(organisation);
  await store.reads.writeStandings(organisation);
  await store.reads.refusedBefore(organisation, at + 1);
  await commit({ kind: 'source.freed', ...of });
}
