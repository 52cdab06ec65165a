import { expect, test } from 'vitest';
import type { DeliveryResult } from '../../src/domain/deliveries/delivery.ts';
import { queuePost } from '../store/makers.ts';
import { createDeferred, startCourier, succeed, waitTurn } from './running-courier.ts';

test('stopping finishes what is under way, keeps how it ended and takes nothing new', async () => {
  const { queue, settle, platform, sends, lines, courier } = await startCourier();
  const slow = createDeferred<DeliveryResult>();
  platform.send = () => slow.promise;
  await queue(queuePost('a'), queuePost('b'), queuePost('c', 'C2'));
  await settle();
  let isStopped = false;
  const stopping = courier.stop().then(() => {
    isStopped = true;
  });
  for (let turns = 0; turns < 20; turns += 1) await waitTurn();
  expect([sends.length, isStopped]).toEqual([2, false]);
  const [delivery] = sends;
  if (delivery === undefined) throw new Error('nothing was sent');
  slow.keep(succeed(delivery));
  await stopping;
  expect((await lines()).map(({ state }) => state)).toEqual(['sent', 'queued', 'sent']);
  expect(sends).toHaveLength(2);
});

test('stopping while the outbox is being asked leaves nothing taken and unsent', async () => {
  for (let turns = 0; turns < 6; turns += 1) {
    const { queue, store, courier, lines } = await startCourier();
    await queue(queuePost('a'), queuePost('b', 'C2'));
    for (let turn = 0; turn < turns; turn += 1) await waitTurn();
    await courier.stop();
    const atOnce = await lines();
    for (let turn = 0; turn < 10; turn += 1) await waitTurn();
    expect(await lines(), `nothing goes on after the stop, ${turns} turns later`).toEqual(atOnce);
    const states = (await lines()).map(({ state }) => state);
    expect(states, `stopped ${turns} turns later`).not.toContain('sending');
    expect(await store.outbox.nextDue().then((due) => due === undefined)).toBe(states.every((each) => each === 'sent'));
  }
});

test('once stopped it wakes no more', async () => {
  const { queue, courier, sends, lines } = await startCourier();
  await courier.stop();
  await queue(queuePost('a'));
  courier.wake();
  for (let turns = 0; turns < 20; turns += 1) await waitTurn();
  expect(sends).toEqual([]);
  expect((await lines())[0]?.state).toBe('queued');
});

test('stopping twice, or with nothing to do, does no harm', async () => {
  const { courier } = await startCourier();
  await Promise.all([courier.stop(), courier.stop()]);
  await courier.stop();
});
