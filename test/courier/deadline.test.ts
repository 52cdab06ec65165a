import { expect, test } from 'vitest';
import { ATTEMPT_MS, type Delivery, type DeliveryResult, LEASE_MS } from '../../src/domain/deliveries/delivery.ts';
import { ACME, markSent, queueDirect, queuePost } from '../store/makers.ts';
import { BUSY, createDeferred, type RunningCourier, SILENCE, startCourier, succeed } from './running-courier.ts';

const LONG = 60_000;
const hang = (): Promise<never> => new Promise(() => {});
/** As a call that listens to its cut. */
const hangUntil = (cut: AbortSignal, result: DeliveryResult): Promise<DeliveryResult> =>
  new Promise((resolve) => cut.addEventListener('abort', () => resolve(result)));

async function startWithPost(change = queuePost('a')): Promise<RunningCourier> {
  const running = await startCourier();
  running.platform.send = hang;
  await running.queue(change);
  await running.settle();
  return running;
}

/** What another instance may take, every second until the lease would end. */
async function claimMeanwhile({ store, advance, now }: RunningCourier, forMs: number): Promise<Delivery[]> {
  const taken: Delivery[] = [];
  for (let waited = 0; waited < forMs; waited += 1000) {
    await advance(1000);
    taken.push(...(await store.outbox.claim(now(), 50)));
  }
  return taken;
}

test('a call that hangs is cut before the lease ends, kept as doubt, and looked up before anything is sent again', async () => {
  const running = await startCourier();
  const { queue, settle, advance, platform, sends, finds, lines } = running;
  platform.send = (_delivery, { cut }) => hangUntil(cut, SILENCE);
  await queue(queuePost('a'));
  await settle();
  expect(await claimMeanwhile(running, ATTEMPT_MS)).toEqual([]);
  expect((await lines())[0]).toMatchObject({ state: 'unknown', reason: 'silence' });
  platform.find = () => ({ kind: 'found', channel: 'C1', message: 'ts-1' });
  await advance(LONG);
  expect([sends.length, finds.length, (await lines())[0]?.state]).toEqual([1, 1, 'sent']);
});

test('a call that is deaf to its cut is given up all the same', async () => {
  const { advance, settle, lines } = await startWithPost();
  await advance(ATTEMPT_MS);
  expect((await lines())[0]?.state, 'it may say how far it came').toBe('sending');
  await advance(1000);
  await settle();
  expect((await lines())[0]).toMatchObject({ state: 'unknown', reason: 'took too long' });
});

test('what a deaf call says later is kept: it is never sent again, wherever one cannot look', async () => {
  const { platform, queue, settle, advance, sends, lines } = await startCourier();
  const slow = createDeferred<DeliveryResult>();
  platform.send = () => slow.promise;
  platform.find = () => ({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  await queue(queuePost('a'));
  await settle();
  await advance(ATTEMPT_MS);
  await advance(1000);
  await advance(LONG);
  expect((await lines())[0]?.state).toBe('retry');
  slow.keep({ kind: 'sent', channel: 'C1', message: 'ts-late' });
  await advance(LONG);
  platform.find = () => ({ kind: 'cannot' });
  await advance(LONG);
  expect([sends.length, (await lines())[0]?.state]).toEqual([1, 'sent']);
});

test('a look-up that hangs is cut, and nothing is sent', async () => {
  const { platform, queue, settle, advance, sends, finds, lines } = await startCourier();
  platform.send = () => SILENCE;
  await queue(queueDirect('a', 'U1'));
  await settle();
  platform.find = hang;
  await advance(LONG);
  expect(finds).toHaveLength(1);
  await advance(ATTEMPT_MS);
  await advance(1000);
  expect((await lines())[0]).toMatchObject({ state: 'retry', reason: 'took too long' });
  expect(sends).toHaveLength(1);
});

test('a look-up that takes all the time there is leaves none for sending', async () => {
  const { platform, queue, settle, advance, sends, lines } = await startCourier();
  platform.send = () => SILENCE;
  await queue(queuePost('a'));
  await settle();
  const slow = createDeferred<{ kind: 'absent' }>();
  platform.find = () => slow.promise;
  await advance(LONG);
  await advance(ATTEMPT_MS);
  slow.keep({ kind: 'absent' });
  await settle();
  expect([sends.length, (await lines())[0]?.state]).toEqual([1, 'retry']);
});

test('drawing that hangs leaves nothing in doubt', async () => {
  const { trouble, queue, settle, advance, finds, sends, lines } = await startCourier();
  trouble.whileDrawing = hang;
  await queue(queuePost('a'));
  await settle();
  await advance(ATTEMPT_MS);
  await advance(1000);
  expect((await lines())[0]).toMatchObject({ state: 'retry', reason: 'took too long' });
  delete trouble.whileDrawing;
  await advance(LONG);
  expect([sends.length, finds.length, (await lines())[0]?.state]).toEqual([1, 0, 'sent']);
});

test('a machine that slept past the lease sends nothing that another has sent meanwhile', async () => {
  const { trouble, queue, settle, advance, store, sends, now, lines } = await startCourier();
  const sleep = createDeferred<void>();
  trouble.whileDrawing = () => sleep.promise;
  await queue(queuePost('a'));
  await settle();
  const later = now() + LEASE_MS;
  const [taken] = await store.outbox.claim(later, 50);
  if (taken === undefined) throw new Error('the lease had not ended');
  await store.commit([markSent(taken, later)]);
  // The clock jumps; no timer had its turn yet.
  await advance(LEASE_MS);
  sleep.keep();
  await settle();
  expect(sends).toEqual([]);
  expect((await lines())[0]?.state).toBe('sent');
});

test('whose lease became another’s keeps the id that it learnt, and the other’s word for it is refused', async () => {
  const { platform, queue, settle, store, now, lines } = await startCourier();
  const slow = createDeferred<DeliveryResult>();
  platform.send = () => slow.promise;
  await queue(queuePost('a'));
  await settle();
  const [taken] = await store.outbox.claim(now() + LEASE_MS, 50);
  if (taken === undefined) throw new Error('the lease had not ended');
  slow.keep({ kind: 'sent', channel: 'C1', message: 'ts-first' });
  await settle();
  expect((await lines())[0]?.state).toBe('sent');
  const result: DeliveryResult = { kind: 'retry', reason: 'busy', isRateLimit: false };
  const end = { kind: 'delivery.ended', delivery: taken, result, at: now(), againAt: now() } as const;
  expect(await store.commit([end])).toBe('outrun');
  expect(await store.reads.placesOf(ACME, { kind: 'lead', lead: 'a' })).toMatchObject([{ isThere: true }]);
});

test.each([
  ['sent', succeed, 'sent', 0],
  ['told to come later', () => BUSY, 'retry', 0],
  ['in doubt', () => SILENCE, 'unknown', 1],
] as const)(
  'a clock that jumps past the lease puts nothing in doubt that is in our hands: %s',
  async (_what, answer, state, looks) => {
    const { trouble, platform, queue, settle, advance, jump, sends, finds, lines } = await startCourier();
    const drawing = createDeferred<void>();
    const sending = createDeferred<void>();
    trouble.whileDrawing = () => drawing.promise;
    platform.send = async (delivery) => {
      await sending.promise;
      return answer(delivery);
    };
    platform.find = () => ({ kind: 'unreachable', reason: 'ECONNREFUSED' });
    await queue(queuePost('a'));
    await settle();
    await jump(LEASE_MS + 1);
    drawing.keep();
    await settle();
    await jump(LEASE_MS + 1);
    sending.keep();
    await settle();
    expect([sends.length, (await lines())[0]?.state]).toEqual([1, state]);
    await advance(LONG);
    expect(finds).toHaveLength(looks);
  },
);
