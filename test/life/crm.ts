import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { HOUR_MS } from '../../src/domain/time.ts';
import type { Living } from './living.ts';

/** A CRM sends things: one is worked on and its record known as a lead’s, one waits for its lead, one fails and is tried again. */
export async function liveCrm({ cast, commit, now, store, turn }: Living): Promise<void> {
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
  await turn(HOUR_MS);
}
