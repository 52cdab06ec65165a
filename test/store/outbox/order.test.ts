import { expect } from 'vitest';
import { HOUR_MS } from '../../../src/domain/time.ts';
import {
  ACME,
  asChat,
  changeCard,
  claimOne,
  markSent,
  NOW,
  postCards,
  queueDirect,
  queueLine,
  queuePost,
  refuse,
  retryLater,
  sendAllDue,
  showLead,
  showLine,
  toChannel,
} from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

testOnBoth('what is claimed is all the courier must know', async ({ store }) => {
  await store.commit([queuePost('a')]);
  expect(await claimOne(store)).toEqual({
    id: expect.any(Number),
    kind: 'post',
    organisation: ACME,
    subject: showLead('a'),
    target: toChannel('C1'),
    key: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
    attempts: 1,
    doubts: 0,
    queuedAt: NOW,
    token: expect.any(String),
  });
});

testOnBoth('a line and an update say to which message they belong', async ({ store }) => {
  await postCards(store, 'a');
  await store.commit([queueLine('a'), changeCard('a')]);
  const due = await store.outbox.claim(NOW, 50);
  expect(due.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['line', showLine('a')],
    ['update', showLead('a')],
  ]);
  const [post] = (await store.outbox.lines(10)).filter(({ kind }) => kind === 'post');
  for (const { of, target } of due) {
    expect(of).toEqual({ channel: 'C1', message: `ts-${post?.id}` });
    expect(target).toEqual(toChannel('C1'));
  }
});

testOnBoth(
  'what was queued by a clock that was ahead is not passed by what is queued once that is put right',
  async ({ store }) => {
    await store.commit([queuePost('a', 'C1', NOW + HOUR_MS)]);
    await store.commit([queuePost('b')]);
    expect((await claimOne(store)).subject).toEqual(showLead('a'));
  },
);

testOnBoth('one message a lane is under way: the next waits until its result is kept', async ({ store }) => {
  await store.commit([queuePost('a'), queuePost('b'), queuePost('c', 'C2')]);
  const first = await store.outbox.claim(NOW, 50);
  expect(first.map(({ subject, target }) => [subject, asChat(target).id])).toEqual([
    [showLead('a'), 'C1'],
    [showLead('c'), 'C2'],
  ]);
  expect(await store.outbox.claim(NOW, 50)).toEqual([]);
  for (const delivery of first) await store.commit([markSent(delivery)]);
  expect((await claimOne(store)).subject).toEqual(showLead('b'));
});

testOnBoth('a claim takes no more than was asked', async ({ store }) => {
  await store.commit(['C1', 'C2', 'C3', 'C4', 'C5'].map((id) => queuePost('a', id)));
  expect(await store.outbox.claim(NOW, 2)).toHaveLength(2);
  expect(await store.outbox.claim(NOW, 2)).toHaveLength(2);
  expect(await store.outbox.claim(NOW, 2)).toHaveLength(1);
});

testOnBoth('a channel’s posts and lines go in the order they were queued', async ({ store }) => {
  await store.commit([queuePost('a')]);
  await store.commit([queueLine('a', 'sanne')]);
  await store.commit([queuePost('b'), queueLine('a', 'bram')]);
  const gone = await sendAllDue(store);
  expect(gone.map(({ subject }) => subject)).toEqual([
    showLead('a'),
    showLine('a', 'sanne'),
    showLead('b'),
    showLine('a', 'bram'),
  ]);
});

testOnBoth('lines and updates wait for the post they belong to, in whatever state it is', async ({ store }) => {
  await store.commit([queuePost('a')]);
  const post = await claimOne(store);
  await store.commit([queueLine('a'), changeCard('a')]);
  expect(await store.outbox.claim(NOW, 50)).toEqual([]);
  await store.commit([retryLater(post, NOW + 100)]);
  expect(await store.outbox.claim(NOW + 99, 50)).toEqual([]);
  const again = await claimOne(store, NOW + 100);
  expect(again.kind).toBe('post');
  await store.commit([markSent(again, NOW + 100)]);
  const due = await store.outbox.claim(NOW + 100, 50);
  expect(due.map(({ kind }) => kind).sort()).toEqual(['line', 'update']);
});

testOnBoth('a line follows every card of its subject, each in its own channel', async ({ store }) => {
  await store.commit([queuePost('a', 'C1'), queuePost('a', toChannel('C2', 'T2')), queuePost('b', 'C3')]);
  await store.commit([queueLine('a')]);
  const gone = await sendAllDue(store);
  expect(gone.filter(({ kind }) => kind === 'line').map(({ target }) => asChat(target).id)).toEqual(['C1', 'C2']);
});

testOnBoth('a subject has one card a place however often it is posted', async ({ store }) => {
  await Promise.all(
    Array.from({ length: 8 }, () => store.commit([queuePost('a'), queuePost('a', toChannel('C1', 'T2'))])),
  );
  expect(await store.outbox.lines(10)).toHaveLength(2);
});

testOnBoth('a retry holds its lane until its moment, and no other lane', async ({ store }) => {
  await store.commit([queuePost('a'), queuePost('b'), queuePost('c', 'C2'), queuePost('d', 'C2')]);
  const [first, other] = await store.outbox.claim(NOW, 50);
  if (first === undefined || other === undefined) throw new Error('two lanes were due');
  await store.commit([retryLater(first, NOW + 700)]);
  await store.commit([markSent(other)]);
  const free = await claimOne(store, NOW + 699);
  expect(free.subject).toEqual(showLead('d'));
  const again = await claimOne(store, NOW + 700);
  expect([again.subject, again.attempts, again.doubts, again.key]).toEqual([showLead('a'), 2, 0, first.key]);
});

testOnBoth('a refused post takes its lines and updates along and leaves the lane free', async ({ store }) => {
  await store.commit([queuePost('a'), queuePost('b')]);
  const post = await claimOne(store);
  await store.commit([queueLine('a'), changeCard('a')]);
  await store.commit([refuse(post)]);
  const lines = await store.outbox.lines(10);
  expect(lines.map(({ kind, state, reason }) => [kind, state, reason]).reverse()).toEqual([
    ['post', 'refused', 'is_archived'],
    ['post', 'queued', undefined],
    ['line', 'refused', 'is_archived'],
    ['update', 'refused', 'is_archived'],
  ]);
  expect((await claimOne(store)).subject).toEqual(showLead('b'));
  await store.commit([queueLine('a'), changeCard('a')]);
  expect(await store.outbox.lines(10)).toHaveLength(4);
});

testOnBoth('direct messages go in their person’s own lane and as often as they are queued', async ({ store }) => {
  await store.commit([queueDirect('a', 'U1'), queueDirect('a', 'U1'), queueDirect('a', 'U2'), queuePost('a')]);
  const due = await store.outbox.claim(NOW, 50);
  expect(due.map(({ kind, target }) => [kind, target.kind, asChat(target).id]).sort()).toEqual([
    ['direct', 'person', 'U1'],
    ['direct', 'person', 'U2'],
    ['post', 'channel', 'C1'],
  ]);
  for (const delivery of due) await store.commit([markSent(delivery)]);
  expect(asChat((await claimOne(store)).target).id).toBe('U1');
});

testOnBoth('every delivery has a key of its own, the same for the other instance', async ({ store, openAnother }) => {
  await store.commit([queuePost('a'), queuePost('b', 'C2')]);
  const [first, second] = await store.outbox.claim(NOW, 50);
  expect(first?.key).not.toBe(second?.key);
  if (first === undefined) throw new Error('nothing was due');
  await store.commit([retryLater(first, NOW + 5)]);
  expect((await claimOne(await openAnother(), NOW + 5)).key).toBe(first.key);
});

testOnBoth('the outbox knows when the next one may go', async ({ store }) => {
  expect(await store.outbox.nextDue()).toBeUndefined();
  await store.commit([queuePost('a', 'C1'), queuePost('b', 'C2')]);
  expect(await store.outbox.nextDue()).toBeLessThanOrEqual(NOW);
  const [one, other] = await store.outbox.claim(NOW, 50);
  if (one === undefined || other === undefined) throw new Error('two were due');
  await store.commit([retryLater(one, NOW + 40), retryLater(other, NOW + 30)]);
  expect(await store.outbox.nextDue()).toBe(NOW + 30);
  const first = await claimOne(store, NOW + 30);
  expect(await store.outbox.nextDue()).toBe(NOW + 40);
  await store.commit([retryLater(first, NOW + 35, NOW + 31)]);
  expect(await store.outbox.nextDue()).toBe(NOW + 35);
});

testOnBoth('what waits for a post is not due before the post stands', async ({ store }) => {
  await store.commit([queuePost('a')]);
  const post = await claimOne(store);
  await store.commit([queueLine('a')]);
  expect(await store.outbox.nextDue()).toBe(NOW + 30_000);
  await store.commit([markSent(post)]);
  expect(await store.outbox.nextDue()).toBeLessThanOrEqual(NOW);
});
