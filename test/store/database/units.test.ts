import { expect } from 'vitest';
import { KEYS_KEPT_MS, OUTBOX_KEPT_MS } from '../../../src/domain/deliveries/delivery.ts';
import type { Change } from '../../../src/store/change.ts';
import {
  ACME,
  claimOne,
  makeLead,
  markSent,
  NOW,
  postCards,
  queueDirect,
  queueLine,
  queuePost,
  refuse,
  sendAllDue,
} from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const key = (of: string, at = NOW): Change => ({ kind: 'key.taken', key: of, at });
const added = (id: string): Change => ({ kind: 'lead.added', lead: makeLead(id) });
const forgotten = (at: number): Change => ({ kind: 'past.forgotten', at });

testOnBoth('a key is taken once; repeated, nothing else of that decision is kept', async ({ store }) => {
  expect(await store.commit([key('k'), added('a')])).toBe('kept');
  expect(await store.commit([key('k'), added('b'), queuePost('b')])).toBe('repeated');
  expect(await store.commit([added('c'), queuePost('c'), key('k')])).toBe('repeated');
  expect(await store.reads.lead(ACME, 'b')).toBeUndefined();
  expect(await store.reads.lead(ACME, 'c')).toBeUndefined();
  expect(await store.outbox.lines(10)).toEqual([]);
});

testOnBoth('of ten who bring the same key at once exactly one is heard', async ({ store }) => {
  const ids = Array.from({ length: 10 }, (_, n) => `lead-${n}`);
  const kept = await Promise.all(ids.map((id) => store.commit([key('k'), added(id)])));
  expect(kept.filter((each) => each === 'kept')).toHaveLength(1);
  expect(kept.filter((each) => each === 'repeated')).toHaveLength(9);
  const found = await Promise.all(ids.map((id) => store.reads.lead(ACME, id)));
  expect(found.filter((each) => each !== undefined)).toHaveLength(1);
});

testOnBoth('an outrun decision leaves nothing behind, its key least of all', async ({ store }) => {
  await store.commit([added('a')]);
  expect(await store.commit([key('k'), queuePost('x'), added('a')])).toBe('outrun');
  expect(await store.outbox.lines(10)).toEqual([]);
  expect(await store.commit([key('k'), added('b')])).toBe('kept');
});

testOnBoth('a decision that fails in its midst throws and leaves nothing behind', async ({ store }) => {
  const broken = { ...makeLead('b'), organisation: null } as unknown as ReturnType<typeof makeLead>;
  await expect(store.commit([added('a'), { kind: 'lead.added', lead: broken }])).rejects.toThrow(/null/i);
  expect(await store.reads.lead(ACME, 'a')).toBeUndefined();
  expect(await store.commit([added('a')])).toBe('kept');
});

testOnBoth('a decision in which a value is missing is not kept in part', async ({ store }) => {
  const workspace = { platform: 'slack', id: 'T1' } as const;
  const broken = { kind: 'workspace.paused', workspace, reason: 'x', at: NOW } as unknown as Change;
  await expect(store.commit([queuePost('a'), broken])).rejects.toThrow('value organisation is missing');
  expect(await store.outbox.lines(10)).toEqual([]);
  expect(await store.commit([added('a')])).toBe('kept');
});

testOnBoth('nothing decided is kept at once and tells nobody', async ({ store }) => {
  expect(await store.commit([])).toBe('kept');
});

testOnBoth('who listens is told when something was queued, and only then', async ({ openAnother }) => {
  const store = await openAnother();
  let told = 0;
  store.onQueued(() => {
    told += 1;
  });
  await store.commit([added('a')]);
  await store.commit([key('k')]);
  expect(told).toBe(0);
  await store.commit([queuePost('a')]);
  expect(told).toBe(1);
  await store.commit([key('k'), queuePost('b')]);
  expect(told).toBe(1);
});

testOnBoth('keys are forgotten after their days and may then come again', async ({ store }) => {
  await store.commit([key('old', NOW), key('new', NOW + 1)]);
  await store.commit([forgotten(NOW + KEYS_KEPT_MS)]);
  expect(await store.commit([key('old')])).toBe('repeated');
  await store.commit([forgotten(NOW + KEYS_KEPT_MS + 1)]);
  expect(await store.commit([key('old')])).toBe('kept');
  expect(await store.commit([key('new')])).toBe('repeated');
});

testOnBoth('the outbox forgets what ended long ago, but never a card and never what still waits', async ({ store }) => {
  await postCards(store, 'a');
  await store.commit([queueLine('a'), queueDirect('a', 'U1')]);
  expect(await sendAllDue(store)).toHaveLength(2);
  await store.commit([queueDirect('a', 'U2')]);
  await store.commit([forgotten(NOW + OUTBOX_KEPT_MS)]);
  expect(await store.outbox.lines(10)).toHaveLength(4);
  await store.commit([forgotten(NOW + OUTBOX_KEPT_MS + 1)]);
  expect((await store.outbox.lines(10)).map(({ kind }) => kind)).toEqual(['direct', 'post']);
});

testOnBoth('what was refused is forgotten in its time too', async ({ store }) => {
  await store.commit([queueDirect('a', 'U1')]);
  await store.commit([refuse(await claimOne(store))]);
  await store.commit([forgotten(NOW + OUTBOX_KEPT_MS + 1)]);
  expect(await store.outbox.lines(10)).toEqual([]);
});

testOnBoth('a post and its reader agree about every word of the outbox', async ({ store }) => {
  await store.commit([queuePost('a')]);
  const [row] = await store.outbox.lines(1);
  expect(row).toEqual({
    id: expect.stringMatching(/^\d+$/),
    kind: 'post',
    subject: '{"kind":"lead","lead":"a"}',
    target: 'slack/C1',
    state: 'queued',
    attempts: 0,
    dueAt: NOW,
  });
  await store.commit([markSent(await claimOne(store))]);
  expect((await store.outbox.lines(1))[0]).toMatchObject({ state: 'sent', attempts: 1 });
});
