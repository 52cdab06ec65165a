import { expect } from 'vitest';
import { LEASE_MS } from '../../../src/domain/deliveries/delivery.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { on, onBoth } from '../bed.ts';
import {
  ACME,
  claimOne,
  doubtful,
  drain,
  ended,
  later,
  posted,
  redrawn,
  sent,
  someone,
  standing,
  T,
} from '../given.ts';

const kinds = (deliveries: { kind: string }[]) => deliveries.map(({ kind }) => kind);

onBoth('ten redraws make one update', async ({ store }) => {
  await standing(store, 'a');
  for (let n = 0; n < 10; n += 1) await store.commit([redrawn('a')]);
  await Promise.all(Array.from({ length: 10 }, () => store.commit([redrawn('a')])));
  expect(kinds(await drain(store))).toEqual(['update']);
});

onBoth('a card that was not sent yet needs no redraw', async ({ store }) => {
  await store.commit([redrawn('a'), posted('a')]);
  await store.commit([redrawn('a')]);
  await store.commit([later(await claimOne(store), T)]);
  await store.commit([redrawn('a')]);
  expect(kinds(await drain(store))).toEqual(['post']);
});

onBoth('a redraw while the post is under way is not lost', async ({ store }) => {
  await store.commit([posted('a')]);
  const post = await claimOne(store);
  await store.commit([redrawn('a')]);
  await store.commit([sent(post)]);
  expect(kinds(await drain(store))).toEqual(['update']);
});

onBoth('a redraw while an update is under way is not lost, and ten are still one', async ({ store }) => {
  await standing(store, 'a');
  await store.commit([redrawn('a')]);
  const update = await claimOne(store);
  for (let n = 0; n < 10; n += 1) await store.commit([redrawn('a')]);
  await store.commit([sent(update)]);
  expect(kinds(await drain(store))).toEqual(['update']);
});

onBoth('a redraw while the post is in doubt is not lost, even when a look found nothing out', async ({ store }) => {
  await store.commit([posted('a')]);
  await store.commit([doubtful(await claimOne(store), T)]);
  const looked = await claimOne(store);
  await store.commit([later(looked, T)]);
  await store.commit([redrawn('a')]);
  const found = await claimOne(store);
  expect(found.doubts).toBe(1);
  await store.commit([sent(found)]);
  expect(kinds(await drain(store))).toEqual(['update']);
});

onBoth('an update that fails while another redraw waits can be tried again', async ({ store }) => {
  await standing(store, 'a');
  await store.commit([redrawn('a')]);
  const update = await claimOne(store);
  await store.commit([redrawn('a')]);
  expect(await store.commit([later(update, T + 500)])).toBe('kept');
  await store.commit([redrawn('a')]);
  expect(kinds(await drain(store, T + 499))).toEqual(['update']);
  await store.commit([redrawn('a')]);
  expect(kinds(await drain(store, T + 500))).toEqual(['update']);
});

onBoth('an update in doubt that fails again while another redraw waits can be tried again', async ({ store }) => {
  await standing(store, 'a');
  await store.commit([redrawn('a')]);
  await store.commit([doubtful(await claimOne(store), T)]);
  const update = await claimOne(store);
  await store.commit([redrawn('a')]);
  expect(await store.commit([later(update, T)])).toBe('kept');
  expect((await drain(store)).length).toBeLessThanOrEqual(2);
});

onBoth('an update that fails does not hold up another card’s', async ({ store }) => {
  await standing(store, 'a', 'b');
  await store.commit([redrawn('a'), redrawn('b')]);
  const first = await claimOne(store);
  await store.commit([later(first, T + 60_000)]);
  const second = await claimOne(store);
  expect(second.subject).toEqual({ kind: 'lead', lead: 'b' });
  await store.commit([sent(second)]);
  expect((await claimOne(store, T + 60_000)).subject).toEqual({ kind: 'lead', lead: 'a' });
});

onBoth('when the platform says wait, the workspace’s updates all wait', async ({ store }) => {
  await standing(store, 'a', 'b');
  await store.commit([redrawn('a'), redrawn('b')]);
  const first = await claimOne(store);
  await store.commit([redrawn('a')]);
  const told = { kind: 'retry', reason: 'ratelimited', isRateLimit: true } as const;
  expect(await store.commit([ended(first, told, T, T + 7000)])).toBe('kept');
  expect(await store.outbox.claim(T + 6999, 50)).toEqual([]);
  expect(await store.outbox.nextDue()).toBe(T + 7000);
  expect((await claimOne(store, T + 7000)).attempts).toBe(1);
});

onBoth('being told to wait is no attempt', async ({ store }) => {
  await store.commit([posted('a')]);
  const told = { kind: 'retry', reason: 'ratelimited', isRateLimit: true } as const;
  for (let n = 0; n < 5; n += 1) await store.commit([ended(await claimOne(store, T + n), told, T + n, T + n + 1)]);
  expect((await claimOne(store, T + 5)).attempts).toBe(1);
});

onBoth('an update whose holder died goes again, and the redraw after it too', async ({ store }) => {
  await standing(store, 'a');
  await store.commit([redrawn('a')]);
  await claimOne(store);
  await store.commit([redrawn('a')]);
  const gone = await drain(store, T + LEASE_MS);
  expect(gone.map(({ kind, doubts }) => [kind, doubts])).toEqual([
    ['update', 1],
    ['update', 0],
  ]);
});

on('postgres', 'a card that changes while another instance takes its post is drawn again', async ({ store, raw }) => {
  await store.commit([posted('a')]);
  // The other instance's claim, seen from outside: made, but not yet committed.
  await raw('begin');
  await raw(`update deliveries set state = 'sending', token = 'other', lease_until = ${T + LEASE_MS}`);
  const changed = store.commit([redrawn('a')]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await raw('commit');
  expect(await changed).toBe('kept');
  expect(kinds(await store.outbox.lines(10))).toEqual(['update', 'post']);
});

onBoth('a draft somebody works on is redrawn before the invitations that were waiting', async ({ store }) => {
  const subjects = [...Array.from({ length: 20 }, (_none, n) => invited(`p${n}`)), DRAFT];
  const post = (subject: Subject, user: string): Change => ({
    kind: 'post.queued',
    organisation: ACME,
    subject,
    target: someone(user),
    at: T - HOUR_MS,
  });
  await store.commit(subjects.map((subject, n) => post(subject, `U${n}`)));
  await drain(store, T - HOUR_MS);
  await store.commit(subjects.map((subject) => ({ kind: 'card.changed', subject, at: T })));
  const [first, second] = await store.outbox.claim(T, 50);
  expect([first, second].map((update) => update?.subject)).toEqual([invited('p0'), DRAFT]);
});

const DRAFT: Subject = { kind: 'draft', month: '2026-11' };
const invited = (person: string): Subject => ({ kind: 'invitation', month: '2026-11', person });
