import { expect } from 'vitest';
import { LEASE_MS } from '../../../src/domain/deliveries/delivery.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import {
  ACME,
  changeCard,
  claimOne,
  endDelivery,
  leaveInDoubt,
  markSent,
  NOW,
  postCards,
  queuePost,
  retryLater,
  sendAllDue,
  toPerson,
} from '../makers.ts';
import { testOn, testOnBoth } from '../test-store.ts';

const kinds = (deliveries: { kind: string }[]) => deliveries.map(({ kind }) => kind);

testOnBoth('ten redraws make one update', async ({ store }) => {
  await postCards(store, 'a');
  for (let n = 0; n < 10; n += 1) await store.commit([changeCard('a')]);
  await Promise.all(Array.from({ length: 10 }, () => store.commit([changeCard('a')])));
  expect(kinds(await sendAllDue(store))).toEqual(['update']);
});

testOnBoth('a card that was not sent yet needs no redraw', async ({ store }) => {
  await store.commit([changeCard('a'), queuePost('a')]);
  await store.commit([changeCard('a')]);
  await store.commit([retryLater(await claimOne(store), NOW)]);
  await store.commit([changeCard('a')]);
  expect(kinds(await sendAllDue(store))).toEqual(['post']);
});

testOnBoth('a redraw while the post is under way is not lost', async ({ store }) => {
  await store.commit([queuePost('a')]);
  const post = await claimOne(store);
  await store.commit([changeCard('a')]);
  await store.commit([markSent(post)]);
  expect(kinds(await sendAllDue(store))).toEqual(['update']);
});

testOnBoth('a redraw while an update is under way is not lost, and ten are still one', async ({ store }) => {
  await postCards(store, 'a');
  await store.commit([changeCard('a')]);
  const update = await claimOne(store);
  for (let n = 0; n < 10; n += 1) await store.commit([changeCard('a')]);
  await store.commit([markSent(update)]);
  expect(kinds(await sendAllDue(store))).toEqual(['update']);
});

testOnBoth('a redraw while the post is in doubt is not lost, even when a look found nothing out', async ({ store }) => {
  await store.commit([queuePost('a')]);
  await store.commit([leaveInDoubt(await claimOne(store), NOW)]);
  const looked = await claimOne(store);
  await store.commit([retryLater(looked, NOW)]);
  await store.commit([changeCard('a')]);
  const found = await claimOne(store);
  expect(found.doubts).toBe(1);
  await store.commit([markSent(found)]);
  expect(kinds(await sendAllDue(store))).toEqual(['update']);
});

testOnBoth('an update that fails while another redraw waits can be tried again', async ({ store }) => {
  await postCards(store, 'a');
  await store.commit([changeCard('a')]);
  const update = await claimOne(store);
  await store.commit([changeCard('a')]);
  expect(await store.commit([retryLater(update, NOW + 500)])).toBe('kept');
  await store.commit([changeCard('a')]);
  expect(kinds(await sendAllDue(store, NOW + 499))).toEqual(['update']);
  await store.commit([changeCard('a')]);
  expect(kinds(await sendAllDue(store, NOW + 500))).toEqual(['update']);
});

testOnBoth('an update in doubt that fails again while another redraw waits can be tried again', async ({ store }) => {
  await postCards(store, 'a');
  await store.commit([changeCard('a')]);
  await store.commit([leaveInDoubt(await claimOne(store), NOW)]);
  const update = await claimOne(store);
  await store.commit([changeCard('a')]);
  expect(await store.commit([retryLater(update, NOW)])).toBe('kept');
  expect((await sendAllDue(store)).length).toBeLessThanOrEqual(2);
});

testOnBoth('an update that fails does not hold up another card’s', async ({ store }) => {
  await postCards(store, 'a', 'b');
  await store.commit([changeCard('a'), changeCard('b')]);
  const first = await claimOne(store);
  await store.commit([retryLater(first, NOW + 60_000)]);
  const second = await claimOne(store);
  expect(second.subject).toEqual({ kind: 'lead', lead: 'b' });
  await store.commit([markSent(second)]);
  expect((await claimOne(store, NOW + 60_000)).subject).toEqual({ kind: 'lead', lead: 'a' });
});

testOnBoth('when the platform says wait, the workspace’s updates all wait', async ({ store }) => {
  await postCards(store, 'a', 'b');
  await store.commit([changeCard('a'), changeCard('b')]);
  const first = await claimOne(store);
  await store.commit([changeCard('a')]);
  const told = { kind: 'retry', reason: 'ratelimited', isRateLimit: true } as const;
  expect(await store.commit([endDelivery(first, told, NOW, NOW + 7000)])).toBe('kept');
  expect(await store.outbox.claim(NOW + 6999, 50)).toEqual([]);
  expect(await store.outbox.nextDue()).toBe(NOW + 7000);
  expect((await claimOne(store, NOW + 7000)).attempts).toBe(2);
});

testOnBoth('an update whose holder died goes again, and the redraw after it too', async ({ store }) => {
  await postCards(store, 'a');
  await store.commit([changeCard('a')]);
  await claimOne(store);
  await store.commit([changeCard('a')]);
  const gone = await sendAllDue(store, NOW + LEASE_MS);
  expect(gone.map(({ kind, doubts }) => [kind, doubts])).toEqual([
    ['update', 1],
    ['update', 0],
  ]);
});

testOn(
  'postgres',
  'a card that changes while another instance takes its post is drawn again',
  async ({ store, runSql }) => {
    await store.commit([queuePost('a')]);
    // The other instance's claim, seen from outside: made, but not yet committed.
    await runSql('begin');
    await runSql(`update deliveries set state = 'sending', token = 'other', lease_until = ${NOW + LEASE_MS}`);
    const changed = store.commit([changeCard('a')]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await runSql('commit');
    expect(await changed).toBe('kept');
    expect(kinds(await store.outbox.lines(10))).toEqual(['update', 'post']);
  },
);

testOnBoth('a draft somebody works on is redrawn before the invitations that were waiting', async ({ store }) => {
  const subjects = [...Array.from({ length: 20 }, (_none, n) => invited(`p${n}`)), DRAFT];
  const post = (subject: Subject, user: string): Change => ({
    kind: 'post.queued',
    organisation: ACME,
    subject,
    target: toPerson(user),
    at: NOW - HOUR_MS,
  });
  await store.commit(subjects.map((subject, n) => post(subject, `U${n}`)));
  await sendAllDue(store, NOW - HOUR_MS);
  await store.commit(subjects.map((subject) => ({ kind: 'card.changed', organisation: ACME, subject, at: NOW })));
  const [first, second] = await store.outbox.claim(NOW, 50);
  expect([first, second].map((update) => update?.subject)).toEqual([invited('p0'), DRAFT]);
});

const DRAFT: Subject = { kind: 'draft', month: '2026-11' };
const invited = (person: string): Subject => ({ kind: 'invitation', month: '2026-11', person });
