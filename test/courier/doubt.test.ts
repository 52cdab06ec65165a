import { expect, test } from 'vitest';
import { DOUBTS_MAX, LEASE_MS } from '../../src/domain/deliveries/delivery.ts';
import { direct, lined, posted, redrawn } from '../store/given.ts';
import { arrived, openOffice, silence } from './running-courier.ts';

const LONG = 60_000;

/** An office where one card went out and nobody knows whether it arrived. */
async function inDoubt() {
  const office = await openOffice();
  office.platform.send = () => silence;
  await office.queue(posted('a'));
  await office.settle();
  office.platform.send = arrived;
  return office;
}

test('a card that may have arrived is looked for, and when found not sent again', async () => {
  const { platform, turn, sends, finds, lines, store } = await inDoubt();
  platform.find = () => ({ kind: 'found', channel: 'C1', message: 'ts-found' });
  await turn(LONG);
  expect([sends.length, finds.length]).toEqual([1, 1]);
  expect((await lines())[0]?.state).toBe('sent');
  const at = { platform: 'slack', workspace: 'T1', channel: 'C1', message: 'ts-found' } as const;
  expect(await store.reads.leadAt(at), 'no lead was ever added, but its card is known').toBeUndefined();
});

test('a card that is not there is sent again under the same key', async () => {
  const { turn, sends, finds, lines } = await inDoubt();
  await turn(LONG);
  expect(finds).toHaveLength(1);
  expect(sends.map(({ attempts, doubts }) => [attempts, doubts])).toEqual([
    [1, 0],
    [2, 1],
  ]);
  expect(sends[1]?.key).toBe(sends[0]?.key);
  expect((await lines())[0]?.state).toBe('sent');
});

test('where one cannot look, a card in doubt is sent again so many times and then given up', async () => {
  const { platform, turn, sends, lines, told } = await inDoubt();
  platform.find = () => ({ kind: 'cannot' });
  platform.send = () => silence;
  for (let n = 0; n < 3 * DOUBTS_MAX; n += 1) await turn(LONG);
  expect(sends).toHaveLength(DOUBTS_MAX);
  expect((await lines())[0]).toMatchObject({ state: 'refused', reason: 'perhaps sent, and cannot be looked up' });
  expect(told).toHaveLength(1);
});

test('where nothing can ever be looked up, a card in doubt is never sent again, and a manager is told once', async () => {
  const { platform, turn, sends, finds, lines, told } = await inDoubt();
  platform.find = () => ({ kind: 'never' });
  for (let n = 0; n < 5; n += 1) await turn(LONG);
  expect([sends.length, finds.length]).toEqual([1, 1]);
  expect((await lines())[0]).toMatchObject({ state: 'refused', reason: 'perhaps sent, and cannot be looked up' });
  expect(told).toMatchObject([
    { kind: 'delivery.refused', failure: { isTargetClosed: false, isSomebodyNeeded: true } },
  ]);
});

test('where nothing can ever be looked up, a direct message in doubt is given up, an update repeated', async () => {
  const { queue, settle, turn, platform, finds, sends, lines } = await openOffice();
  platform.find = () => ({ kind: 'never' });
  await queue(posted('a'));
  await settle();
  platform.send = () => silence;
  await queue(redrawn('a'), direct('a', 'U1'));
  await settle();
  platform.send = arrived;
  await turn(LONG);
  expect(finds.map(({ kind }) => kind)).toEqual(['direct']);
  expect(sends.map(({ kind }) => kind).sort()).toEqual(['direct', 'post', 'update', 'update']);
  expect((await lines()).map(({ kind, state }) => [kind, state])).toEqual(
    expect.arrayContaining([
      ['direct', 'refused'],
      ['update', 'sent'],
    ]),
  );
});

test('where one looks and finds nothing each time, a card in doubt is sent until it arrives', async () => {
  const { platform, turn, sends, finds, lines } = await inDoubt();
  platform.send = () => silence;
  for (let n = 0; n < 3 * DOUBTS_MAX; n += 1) await turn(LONG);
  expect([sends.length, finds.length]).toEqual([3 * DOUBTS_MAX + 1, 3 * DOUBTS_MAX]);
  platform.send = arrived;
  await turn(LONG);
  expect((await lines())[0]?.state).toBe('sent');
});

test('while the platform cannot be reached to look, nothing is sent and nothing given up', async () => {
  const { platform, turn, sends, finds, lines } = await inDoubt();
  platform.find = () => ({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  for (let n = 0; n < 3 * DOUBTS_MAX; n += 1) await turn(LONG);
  expect(sends).toHaveLength(1);
  expect(finds.length).toBeGreaterThan(2 * DOUBTS_MAX);
  expect((await lines())[0]).toMatchObject({ state: 'retry', reason: 'ECONNREFUSED' });
  platform.find = () => ({ kind: 'found', channel: 'C1', message: 'ts-1' });
  await turn(LONG);
  expect((await lines())[0]?.state).toBe('sent');
  expect(sends).toHaveLength(1);
});

test('a line and a direct message in doubt are looked for too', async () => {
  const { queue, settle, turn, platform, finds, sends } = await openOffice();
  await queue(posted('a'));
  await settle();
  platform.send = () => silence;
  await queue(lined('a'), direct('a', 'U1'));
  await settle();
  platform.find = (delivery) => ({ kind: 'found', channel: delivery.target.id, message: 'ts' });
  await turn(LONG);
  expect(finds.map(({ kind }) => kind).sort()).toEqual(['direct', 'line']);
  expect(sends).toHaveLength(3);
});

test('an update in doubt is simply repeated, and as often as it takes', async () => {
  const { queue, settle, turn, platform, finds, sends, lines } = await openOffice();
  await queue(posted('a'));
  await settle();
  platform.send = () => silence;
  await queue(redrawn('a'));
  await settle();
  for (let n = 0; n < 2 * DOUBTS_MAX; n += 1) await turn(LONG);
  platform.send = arrived;
  await turn(LONG);
  expect(finds).toEqual([]);
  expect(sends.length).toBeGreaterThan(2 * DOUBTS_MAX);
  expect((await lines()).map(({ state }) => state)).toEqual(['sent', 'sent']);
});

test('a result that could not be kept puts the delivery in doubt when the lease ends', async () => {
  const { queue, settle, turn, trouble, failures, finds, platform, lines } = await openOffice();
  await queue(posted('a'));
  trouble.commit = new Error('the disk is full');
  await settle();
  expect(failures).toEqual([new Error('the disk is full')]);
  expect((await lines())[0]?.state).toBe('sending');
  platform.find = () => ({ kind: 'found', channel: 'C1', message: 'ts' });
  await turn(LEASE_MS - 1);
  expect(finds).toEqual([]);
  await turn(1);
  expect(finds).toHaveLength(1);
  expect((await lines())[0]?.state).toBe('sent');
});

test('a change while a card is in doubt is drawn once the card is found', async () => {
  const { queue, turn, platform, sends } = await inDoubt();
  platform.find = () => ({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  await turn(LONG);
  await queue(redrawn('a'));
  platform.find = () => ({ kind: 'found', channel: 'C1', message: 'ts-1' });
  await turn(LONG);
  expect(sends.map(({ kind }) => kind)).toEqual(['post', 'update']);
  expect(sends[1]?.of).toEqual({ channel: 'C1', message: 'ts-1' });
});
