import { expect, test } from 'vitest';
import {
  BACKOFF_MS,
  DELIVERY_EXPIRES_MS,
  type Delivery,
  type DeliveryResult,
  LEASE_MS,
  OWN_FAILURES_MAX,
  UNKNOWN_ANSWER,
  UNKNOWN_HOLDS_MS,
} from '../../src/domain/deliveries/delivery.ts';
import { changeCard, markSent, queueLine, queuePost, toChannel } from '../store/makers.ts';
import { BUSY, createDeferred, limitRate, startCourier, succeed } from './running-courier.ts';

const MINUTE = BACKOFF_MS.most;

test('attempts are further and further apart, up to a minute, and jittered', async () => {
  for (const [random, first] of [
    [1, 1000],
    [0, 500],
  ] as const) {
    const { queue, settle, advance, sends, platform, now, random: dice } = await startCourier();
    dice.is = random;
    platform.send = () => BUSY;
    await queue(queuePost('a'));
    await settle();
    const waits: number[] = [];
    for (let last = now(); waits.length < 9; ) {
      await advance(100);
      if (sends.length < waits.length + 2) continue;
      waits.push(now() - last);
      last = now();
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((each) => each * first));
  }
});

test('however often it failed, what ends a message is its age: three days', async () => {
  const { queue, settle, advance, platform, lines, events } = await startCourier();
  platform.send = () => BUSY;
  await queue(queuePost('a'), queuePost('b'));
  await settle();
  for (let n = 0; n < 500; n += 1) await advance(MINUTE);
  expect((await lines()).map(({ state }) => state)).toEqual(['retry', 'queued']);
  expect((await lines())[0]?.attempts).toBeGreaterThan(400);
  await advance(DELIVERY_EXPIRES_MS - 500 * MINUTE);
  expect((await lines())[0]?.state).toBe('retry');
  await advance(MINUTE);
  expect((await lines())[0]).toMatchObject({ state: 'expired', reason: 'busy' });
  expect((await lines())[1]?.attempts, 'then the next has its turn').toBeGreaterThan(0);
  expect(events[0]).toMatchObject({
    kind: 'delivery.refused',
    failure: { reason: 'busy', isTargetClosed: false, isSomebodyNeeded: true },
  });
});

test('told to wait by no time, by none that can be meant or for ever: a back-off, or an hour', async () => {
  for (const [told, waits] of [
    [undefined, [1, 2, 4, 8, 16]],
    [0, [1, 2, 4, 8, 16]],
    [-5000, [1, 2, 4, 8, 16]],
    [Number.NaN, [1, 2, 4, 8, 16]],
    [1500, [1.5, 1.5, 1.5]],
    [99_999_999_000, [3600, 3600]],
    [Number.POSITIVE_INFINITY, [3600]],
  ] as const) {
    const { queue, settle, advance, sends, platform } = await startCourier();
    platform.send = () => ({ ...limitRate(0), ...(told === undefined ? {} : { afterMs: told }) });
    await queue(queuePost('a'));
    await settle();
    for (const [index, seconds] of waits.entries()) {
      await advance(seconds * 1000 - 1);
      expect(sends.length, `${told}: ${seconds} s not yet over`).toBe(index + 1);
      await advance(1);
      expect(sends.length, `${told}: ${seconds} s over`).toBe(index + 2);
    }
  }
});

test('what we ourselves can never draw lets those behind it pass, and goes once it can be drawn', async () => {
  const { queue, settle, advance, platform, sends, lines } = await startCourier();
  const isFirst = ({ subject }: Delivery) => 'lead' in subject && subject.lead === 'a';
  platform.send = (delivery) => {
    if (isFirst(delivery)) throw new Error('a bug');
    return succeed(delivery);
  };
  await queue(queuePost('a'), queuePost('b'));
  await settle();
  for (let n = 2; n < OWN_FAILURES_MAX; n += 1) await advance(MINUTE);
  expect(sends.every(isFirst)).toBe(true);
  await advance(MINUTE);
  expect((await lines()).map(({ state }) => state)).toEqual(['retry', 'sent']);
  platform.send = succeed;
  await advance(MINUTE);
  expect((await lines()).map(({ state }) => state)).toEqual(['sent', 'sent']);
});

test('an answer that nobody knows keeps the order half a day, and then holds up nobody else', async () => {
  const { queue, settle, advance, platform, lines } = await startCourier();
  const UNKNOWN: DeliveryResult = { kind: 'retry', reason: UNKNOWN_ANSWER, isRateLimit: false };
  platform.send = (delivery) =>
    'lead' in delivery.subject && delivery.subject.lead === 'a' ? UNKNOWN : succeed(delivery);
  await queue(queuePost('a'), queuePost('b'));
  await settle();
  await advance(UNKNOWN_HOLDS_MS);
  expect((await lines()).map(({ state }) => state)).toEqual(['retry', 'queued']);
  await advance(MINUTE);
  await advance(MINUTE);
  expect((await lines()).map(({ state }) => state)).toEqual(['retry', 'sent']);
});

test('what was long in the outbox still goes when at last it can', async () => {
  const { queue, settle, advance, sends, platform, lines } = await startCourier();
  platform.send = () => limitRate(2 * DELIVERY_EXPIRES_MS);
  await queue(queuePost('a'));
  await settle();
  platform.send = succeed;
  await advance(2 * DELIVERY_EXPIRES_MS);
  expect(sends).toHaveLength(2);
  expect((await lines())[0]?.state).toBe('sent');
});

test('a refusal ends the delivery and what follows it, and tells whether the place is closed', async () => {
  const { queue, settle, platform, sends, lines, events } = await startCourier();
  const first = createDeferred<DeliveryResult>();
  platform.send = (delivery) =>
    'lead' in delivery.subject && delivery.subject.lead === 'a' ? first.promise : succeed(delivery);
  await queue(queuePost('a', 'C-ARCHIVED'));
  await settle();
  await queue(queueLine('a'), changeCard('a'), queuePost('b', 'C-ARCHIVED'));
  first.keep({ kind: 'refused', reason: 'is_archived', isTargetClosed: true });
  await settle();
  expect((await lines()).map(({ kind, state }) => [kind, state])).toEqual([
    ['post', 'refused'],
    ['line', 'refused'],
    ['update', 'refused'],
    ['post', 'sent'],
  ]);
  expect(sends).toHaveLength(2);
  const failure = { reason: 'is_archived', isSomebodyNeeded: true, delivery: { target: toChannel('C-ARCHIVED') } };
  expect(events).toMatchObject([{ kind: 'delivery.refused', failure }]);
});

test('what has nothing left to show is not sent', async () => {
  const { queue, settle, trouble, sends, lines } = await startCourier();
  trouble.isGone = true;
  await queue(queuePost('a'));
  await settle();
  expect(sends).toEqual([]);
  expect((await lines())[0]).toMatchObject({ state: 'refused', reason: 'nothing left to show' });
});

test('what is for a platform that the bot was started without waits until it is started with it', async () => {
  const { queue, settle, lines, events, pauses, store } = await startCourier();
  await queue(queuePost('a', { kind: 'channel', platform: 'teams', workspace: 'tenant', id: '19:x' }), queuePost('a'));
  await settle();
  expect((await lines()).map(({ state, reason }) => [state, reason])).toEqual([
    ['retry', 'teams is not configured'],
    ['sent', undefined],
  ]);
  expect([events, pauses]).toEqual([[], ['tenant teams is not configured']]);
  expect((await store.outbox.pauses()).map(({ workspace: { id } }) => id)).toEqual(['tenant']);
});

test('when we ourselves fail to draw, it is reported and tried again', async () => {
  const { queue, settle, advance, trouble, sends, failures } = await startCourier();
  trouble.draw = new Error('a bug');
  await queue(queuePost('a'));
  await settle();
  expect([sends.length, failures]).toEqual([0, [new Error('a bug')]]);
  await advance(1000);
  expect(sends).toHaveLength(1);
});

test('a platform that throws instead of answering is reported and tried again', async () => {
  const { queue, settle, advance, platform, sends, failures } = await startCourier();
  platform.send = () => Promise.reject(new Error('unforeseen'));
  await queue(queuePost('a'));
  await settle();
  platform.send = succeed;
  await advance(1000);
  expect([sends.length, failures]).toEqual([2, [new Error('unforeseen')]]);
});

test('an outbox that fails is reported, left alone for two seconds and looked at again', async () => {
  const { queue, settle, advance, trouble, sends, failures, store } = await startCourier();
  trouble.claim = new Error('the database is gone');
  await queue(queuePost('a'));
  await settle();
  expect(failures).toEqual([new Error('the database is gone')]);
  expect(sends).toEqual([]);
  await queue(queuePost('b'));
  await settle();
  expect(sends, 'what is queued wakes it sooner').toHaveLength(2);
  await advance(2000);
  expect(await store.outbox.nextDue()).toBeUndefined();
});

test('what is queued while nothing may go yet is looked at, but no transaction is made for it', async () => {
  const { queue, settle, advance, sends, claims } = await startCourier();
  for (const lead of ['a', 'b', 'c', 'd', 'e']) await queue(queuePost(lead));
  await settle();
  const [went, claimed] = [sends.length, claims.length];
  expect(went, 'the pace holds the rest').toBeLessThan(5);
  for (const lead of ['f', 'g', 'h', 'i', 'j']) {
    await queue(queuePost(lead));
    await settle();
  }
  expect([sends.length, claims.length]).toEqual([went, claimed]);
  await advance(60_000);
  await settle();
  expect(sends.length).toBeGreaterThan(went);
});

test('whoever lost the lease tells nobody how it ended', async () => {
  const { queue, settle, platform, now, lines, events, store } = await startCourier();
  const slow = createDeferred<DeliveryResult>();
  platform.send = () => slow.promise;
  await queue(queuePost('a'));
  await settle();
  const [taken] = await store.outbox.claim(now() + LEASE_MS, 50);
  if (taken === undefined) throw new Error('the lease had not ended');
  await store.commit([markSent(taken)]);
  slow.keep({ kind: 'refused', reason: 'is_archived', isTargetClosed: true });
  await settle();
  expect((await lines())[0]?.state).toBe('sent');
  expect(events).toEqual([]);
});
