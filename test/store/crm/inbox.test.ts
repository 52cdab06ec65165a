import { expect } from 'vitest';
import { INBOX } from '../../../src/domain/crm/inbox.ts';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const item = (key: string, text = `{"n":"${key}"}`) => ({ key, format: 'hubspot/workflow', text });
const kept = (keys: string[], source = 'hub', at = NOW): Change => ({
  kind: 'inbox.kept',
  organisation: ACME,
  source,
  items: keys.map((key) => item(key)),
  at,
});
const contact = { object: 'contact', id: '4711' };

testOnBoth('what is kept is taken once, in order, and opened; nobody reads it in the database', async (of) => {
  const { store, runSql } = of;
  expect(await store.commit([kept(['one', 'two'])])).toBe('kept');
  expect(JSON.stringify(await runSql('select * from inbox'))).not.toMatch(/"n"|\bone\b/);
  const [first, ...rest] = await store.inbox.claim(NOW);
  expect([first?.text, rest]).toEqual(['{"n":"one"}', []]);
  expect(await store.inbox.claim(NOW)).toEqual([]);
  if (first === undefined) throw new Error('nothing was taken');
  expect(await store.commit([{ kind: 'inbox.worked', item: first }])).toBe('kept');
  expect((await store.inbox.claim(NOW)).map(({ text }) => text)).toEqual(['{"n":"two"}']);
});

testOnBoth('a repeat is left out, before and after it was worked on; another source’s is none', async ({ store }) => {
  await store.commit([kept(['one'])]);
  await store.commit([kept(['one', 'two'])]);
  expect(await store.reads.inboxSize(ACME, 'hub')).toBe(2);
  const [first] = await store.inbox.claim(NOW);
  if (first === undefined) throw new Error('nothing was taken');
  await store.commit([{ kind: 'inbox.worked', item: first }]);
  await store.commit([kept(['one', 'two'])]);
  await store.commit([kept(['one'], 'other')]);
  expect([await store.reads.inboxSize(ACME, 'hub'), await store.reads.inboxSize(ACME, 'other')]).toEqual([1, 1]);
});

testOnBoth(
  'whoever measures hears what is new and what was here, and is told how many there are',
  async ({ store }) => {
    const heard: [string, boolean][] = [];
    store.measures.onTaken((format, isNew) => heard.push([format, isNew]));
    await store.commit([kept(['one'])]);
    await store.commit([kept(['one', 'two'], 'hub', NOW + 1)]);
    const format = 'hubspot/workflow';
    expect(heard).toEqual([true, false, true].map((isNew) => [format, isNew]));
    expect(await store.measures.countItems(10)).toEqual([{ format, state: 'waiting', count: 2, oldestAt: NOW }]);
    expect((await store.measures.countItems(1))[0]?.count, 'at most so many').toBe(1);
  },
);

testOnBoth('of several sources each has one under way; what waits for later lets others pass', async ({ store }) => {
  await store.commit([kept(['a', 'b']), kept(['c'], 'pipe')]);
  const taken = await store.inbox.claim(NOW);
  expect(taken.map(({ source }) => source).toSorted()).toEqual(['hub', 'pipe']);
  const [hub] = taken.filter(({ source }) => source === 'hub');
  if (hub === undefined) throw new Error('nothing was taken');
  const later: Change = { kind: 'inbox.postponed', item: hub, reason: 'later', dueAt: NOW + MINUTE_MS };
  expect(await store.commit([later])).toBe('kept');
  expect((await store.inbox.claim(NOW)).map(({ text }) => text)).toEqual(['{"n":"b"}']);
  expect(await store.inbox.lines(ACME, 10)).toContainEqual(expect.objectContaining({ id: hub.id, reason: 'later' }));
});

testOnBoth('whose lease ended is taken by another instance, and the first has no say any more', async (of) => {
  const other = await of.openAnother();
  await of.store.commit([kept(['one'])]);
  const [first] = await of.store.inbox.claim(NOW);
  const [again] = await other.inbox.claim(NOW + INBOX.leaseMs);
  if (first === undefined || again === undefined) throw new Error('nothing was taken');
  expect([again.id, again.attempts]).toEqual([first.id, 2]);
  expect(await of.store.commit([{ kind: 'inbox.worked', item: first }])).toBe('outrun');
  expect(await other.commit([{ kind: 'inbox.worked', item: again }])).toBe('kept');
});

testOnBoth('two instances that look at once take nothing twice', async (of) => {
  const other = await of.openAnother();
  await of.store.commit(Array.from({ length: 8 }, (_none, place) => kept(['one'], `s${place}`)));
  const taken = await Promise.all([of.store.inbox.claim(NOW), other.inbox.claim(NOW)]);
  const ids = taken.flat().map(({ id }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([8, 8]);
});

testOnBoth('what waits for a record is due when that becomes a lead’s, and only then', async ({ store }) => {
  await store.commit([kept(['one'])]);
  const [first] = await store.inbox.claim(NOW);
  if (first === undefined) throw new Error('nothing was taken');
  const dueAt = NOW + 60 * MINUTE_MS;
  await store.commit([{ kind: 'inbox.postponed', item: first, reason: 'not yet', dueAt, awaits: [contact] }]);
  const link = (id: string): Change => ({
    kind: 'record.linked',
    organisation: ACME,
    source: 'hub',
    record: { ...contact, id },
    lead: 'lead',
    externalId: `hub:${id}`,
    at: NOW + 1,
  });
  await store.commit([link('471')]);
  expect(await store.inbox.nextDue()).toBe(dueAt);
  await store.commit([link('4711')]);
  expect(await store.inbox.nextDue()).toBe(NOW + 1);
  expect(await store.reads.recordsOf(ACME, 'lead')).toEqual([
    { source: 'hub', object: 'contact', id: '471' },
    { source: 'hub', object: 'contact', id: '4711' },
  ]);
});

testOnBoth('what failed is tried again when somebody says so; what is older than a week is gone', async ({ store }) => {
  await store.commit([kept(['one']), kept(['two'], 'pipe')]);
  for (const each of await store.inbox.claim(NOW))
    await store.commit([{ kind: 'inbox.failed', item: each, reason: 'wrong' }]);
  expect(await store.inbox.nextDue()).toBeUndefined();
  expect(await store.reads.inboxStandings(ACME)).toMatchObject([
    { source: 'hub', heardAt: NOW, waiting: 0, failed: 1 },
    { source: 'pipe', failed: 1 },
  ]);
  await store.commit([{ kind: 'inbox.retried', organisation: ACME, source: 'hub', at: NOW }]);
  expect((await store.inbox.claim(NOW)).map(({ source }) => source)).toEqual(['hub']);
  await store.commit([{ kind: 'past.forgotten', at: NOW + INBOX.keptMs }]);
  expect(await store.inbox.lines(ACME, 10)).toHaveLength(2);
  await store.commit([{ kind: 'past.forgotten', at: NOW + INBOX.keptMs + 1 }]);
  expect(await store.inbox.lines(ACME, 10)).toEqual([]);
});

testOnBoth(
  'what was sealed by another secret, or stands in another’s place, is not opened',
  async ({ store, runSql }) => {
    await store.commit([kept(['one', 'two'])]);
    await runSql('update inbox set body = (select body from inbox order by id desc limit 1)');
    const [first] = await store.inbox.claim(NOW);
    expect(first?.text).toBe('');
  },
);

testOnBoth('what a clock that was ahead had put off is taken once it is right again', async ({ store }) => {
  const ahead = NOW + 365 * 24 * 60 * MINUTE_MS;
  await store.commit([kept(['one', 'two'], 'hub', ahead)]);
  expect(await store.inbox.claim(ahead)).toHaveLength(1);
  // Under way by that clock, and then taken by ours.
  expect((await store.inbox.claim(NOW)).map(({ text }) => text)).toEqual(['{"n":"one"}']);
  expect(await store.inbox.claim(NOW)).toEqual([]);
});

testOnBoth(
  'when a source was heard last is known to the second, so that those who keep at once need not wait in line',
  async ({ store }) => {
    for (const [after, known] of [
      [0, 0],
      [999, 0],
      [1000, 1000],
      [500, 1000],
    ] as const) {
      await store.commit([{ kind: 'inbox.kept', organisation: ACME, source: 'hub', items: [], at: NOW + after }]);
      expect(await store.reads.inboxStandings(ACME)).toMatchObject([{ source: 'hub', heardAt: NOW + known }]);
    }
  },
);
