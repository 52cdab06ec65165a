import { expect } from 'vitest';
import { onBoth } from '../bed.ts';
import {
  ACME,
  card,
  channel,
  claimOne,
  direct,
  drain,
  later,
  line,
  lined,
  posted,
  redrawn,
  refused,
  sent,
  standing,
  T,
} from '../given.ts';

onBoth('what is claimed is all the courier must know', async ({ store }) => {
  await store.commit([posted('a')]);
  expect(await claimOne(store)).toEqual({
    id: expect.any(Number),
    kind: 'post',
    organisation: ACME,
    subject: card('a'),
    target: channel('C1'),
    key: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
    attempts: 1,
    doubts: 0,
    queuedAt: T,
    token: expect.any(String),
  });
});

onBoth('a line and an update say to which message they belong', async ({ store }) => {
  await standing(store, 'a');
  await store.commit([lined('a'), redrawn('a')]);
  const due = await store.outbox.claim(T, 50);
  expect(due.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['line', line('a')],
    ['update', card('a')],
  ]);
  const [post] = (await store.outbox.lines(10)).filter(({ kind }) => kind === 'post');
  for (const { of, target } of due) {
    expect(of).toEqual({ channel: 'C1', message: `ts-${post?.id}` });
    expect(target).toEqual(channel('C1'));
  }
});

onBoth('one message a lane is under way: the next waits until its result is kept', async ({ store }) => {
  await store.commit([posted('a'), posted('b'), posted('c', 'C2')]);
  const first = await store.outbox.claim(T, 50);
  expect(first.map(({ subject, target }) => [subject, target.id])).toEqual([
    [card('a'), 'C1'],
    [card('c'), 'C2'],
  ]);
  expect(await store.outbox.claim(T, 50)).toEqual([]);
  for (const delivery of first) await store.commit([sent(delivery)]);
  expect((await claimOne(store)).subject).toEqual(card('b'));
});

onBoth('a claim takes no more than was asked', async ({ store }) => {
  await store.commit(['C1', 'C2', 'C3', 'C4', 'C5'].map((id) => posted('a', id)));
  expect(await store.outbox.claim(T, 2)).toHaveLength(2);
  expect(await store.outbox.claim(T, 2)).toHaveLength(2);
  expect(await store.outbox.claim(T, 2)).toHaveLength(1);
});

onBoth('a channel’s posts and lines go in the order they were queued', async ({ store }) => {
  await store.commit([posted('a')]);
  await store.commit([lined('a', 'sanne')]);
  await store.commit([posted('b'), lined('a', 'bram')]);
  const gone = await drain(store);
  expect(gone.map(({ subject }) => subject)).toEqual([card('a'), line('a', 'sanne'), card('b'), line('a', 'bram')]);
});

onBoth('lines and updates wait for the post they belong to, in whatever state it is', async ({ store }) => {
  await store.commit([posted('a')]);
  const post = await claimOne(store);
  await store.commit([lined('a'), redrawn('a')]);
  expect(await store.outbox.claim(T, 50)).toEqual([]);
  await store.commit([later(post, T + 100)]);
  expect(await store.outbox.claim(T + 99, 50)).toEqual([]);
  const again = await claimOne(store, T + 100);
  expect(again.kind).toBe('post');
  await store.commit([sent(again, T + 100)]);
  const due = await store.outbox.claim(T + 100, 50);
  expect(due.map(({ kind }) => kind).sort()).toEqual(['line', 'update']);
});

onBoth('a line follows every card of its subject, each in its own channel', async ({ store }) => {
  await store.commit([posted('a', 'C1'), posted('a', 'C2'), posted('b', 'C3')]);
  await store.commit([lined('a')]);
  const gone = await drain(store);
  expect(gone.filter(({ kind }) => kind === 'line').map(({ target }) => target.id)).toEqual(['C1', 'C2']);
});

onBoth('a subject has one card a place however often it is posted', async ({ store }) => {
  await Promise.all(Array.from({ length: 8 }, () => store.commit([posted('a'), posted('a', channel('C1', 'T2'))])));
  expect(await store.outbox.lines(10)).toHaveLength(2);
});

onBoth('a retry holds its lane until its moment, and no other lane', async ({ store }) => {
  await store.commit([posted('a'), posted('b'), posted('c', 'C2'), posted('d', 'C2')]);
  const [first, other] = await store.outbox.claim(T, 50);
  if (first === undefined || other === undefined) throw new Error('two lanes were due');
  await store.commit([later(first, T + 700)]);
  await store.commit([sent(other)]);
  const free = await claimOne(store, T + 699);
  expect(free.subject).toEqual(card('d'));
  const again = await claimOne(store, T + 700);
  expect([again.subject, again.attempts, again.doubts, again.key]).toEqual([card('a'), 2, 0, first.key]);
});

onBoth('a refused post takes its lines and updates along and leaves the lane free', async ({ store }) => {
  await store.commit([posted('a'), posted('b')]);
  const post = await claimOne(store);
  await store.commit([lined('a'), redrawn('a')]);
  await store.commit([refused(post)]);
  const lines = await store.outbox.lines(10);
  expect(lines.map(({ kind, state, reason }) => [kind, state, reason]).reverse()).toEqual([
    ['post', 'refused', 'is_archived'],
    ['post', 'queued', undefined],
    ['line', 'refused', 'is_archived'],
    ['update', 'refused', 'is_archived'],
  ]);
  expect((await claimOne(store)).subject).toEqual(card('b'));
  await store.commit([lined('a'), redrawn('a')]);
  expect(await store.outbox.lines(10)).toHaveLength(4);
});

onBoth('direct messages go in their person’s own lane and as often as they are queued', async ({ store }) => {
  await store.commit([direct('a', 'U1'), direct('a', 'U1'), direct('a', 'U2'), posted('a')]);
  const due = await store.outbox.claim(T, 50);
  expect(due.map(({ kind, target }) => [kind, target.kind, target.id]).sort()).toEqual([
    ['direct', 'person', 'U1'],
    ['direct', 'person', 'U2'],
    ['post', 'channel', 'C1'],
  ]);
  for (const delivery of due) await store.commit([sent(delivery)]);
  expect((await claimOne(store)).target.id).toBe('U1');
});

onBoth('every delivery has a key of its own, the same for the other instance', async ({ store, another }) => {
  await store.commit([posted('a'), posted('b', 'C2')]);
  const [first, second] = await store.outbox.claim(T, 50);
  expect(first?.key).not.toBe(second?.key);
  if (first === undefined) throw new Error('nothing was due');
  await store.commit([later(first, T + 5)]);
  expect((await claimOne(await another(), T + 5)).key).toBe(first.key);
});

onBoth('the outbox knows when the next one may go', async ({ store }) => {
  expect(await store.outbox.nextDue()).toBeUndefined();
  await store.commit([posted('a', 'C1', T + 40), posted('b', 'C2', T + 30)]);
  expect(await store.outbox.nextDue()).toBe(T + 30);
  const first = await claimOne(store, T + 30);
  expect(await store.outbox.nextDue()).toBe(T + 40);
  await store.commit([later(first, T + 35, T + 31)]);
  expect(await store.outbox.nextDue()).toBe(T + 35);
});

onBoth('what waits for a post is not due before the post stands', async ({ store }) => {
  await store.commit([posted('a')]);
  const post = await claimOne(store);
  await store.commit([lined('a')]);
  expect(await store.outbox.nextDue()).toBe(T + 30_000);
  await store.commit([sent(post)]);
  expect(await store.outbox.nextDue()).toBeLessThanOrEqual(T);
});
