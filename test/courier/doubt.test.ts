import { expect, test } from 'vitest';
import { BACKOFF_MS, DELIVERY_EXPIRES_MS } from '../../src/domain/deliveries/delivery.ts';
import { ACME, asChat, changeCard, queueDirect, queueLine, queuePost } from '../store/makers.ts';
import { SILENCE, startCourier, succeed } from './running-courier.ts';

const LONG = 60_000;
/** Far more often than anything is tried in an outage of an hour. */
const OFTEN = 60;

/** An running where one card went out and nobody knows whether it arrived. */
async function inDoubt() {
  const running = await startCourier();
  running.platform.send = () => SILENCE;
  await running.queue(queuePost('a'));
  await running.settle();
  running.platform.send = succeed;
  return running;
}

test('a card that may have arrived is looked for, and when found not sent again', async () => {
  const { platform, advance, sends, finds, lines, store } = await inDoubt();
  platform.find = () => ({ kind: 'found', channel: 'C1', message: 'ts-found' });
  await advance(LONG);
  expect([sends.length, finds.length]).toEqual([1, 1]);
  expect((await lines())[0]?.state).toBe('sent');
  const at = { platform: 'slack', workspace: 'T1', channel: 'C1', message: 'ts-found' } as const;
  expect(await store.reads.leadAt(ACME, at), 'no lead was ever added, but its card is known').toBeUndefined();
});

test('a card that is not there is sent again under the same key', async () => {
  const { advance, sends, finds, lines } = await inDoubt();
  await advance(LONG);
  expect(finds).toHaveLength(1);
  expect(sends.map(({ attempts, doubts }) => [attempts, doubts])).toEqual([
    [1, 0],
    [2, 1],
  ]);
  expect(sends[1]?.key).toBe(sends[0]?.key);
  expect((await lines())[0]?.state).toBe('sent');
});

test('where one cannot look, a card in doubt is repeated seldom, given up by nothing but its age, and told of as such', async () => {
  const { platform, advance, sends, lines, events } = await inDoubt();
  platform.find = () => ({ kind: 'cannot' });
  platform.send = () => SILENCE;
  for (let hours = 0; hours < 1; hours += 1 / 60) await advance(LONG);
  expect(sends.length, 'each may be a copy').toBeLessThan(15);
  expect((await lines())[0]?.state).toBe('unknown');
  for (let waited = 0; waited < DELIVERY_EXPIRES_MS; waited += BACKOFF_MS.blind) await advance(BACKOFF_MS.blind);
  expect((await lines())[0]).toMatchObject({ state: 'expired', reason: 'perhaps sent, and cannot be looked up' });
  expect(events).toHaveLength(1);
});

test('a card in doubt that could not be looked for until it was too old is told of as perhaps sent', async () => {
  const { platform, advance, sends, lines } = await inDoubt();
  platform.find = () => ({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  await advance(DELIVERY_EXPIRES_MS + 1);
  expect((await lines())[0]).toMatchObject({ state: 'expired', reason: 'perhaps sent, and cannot be looked up' });
  expect(sends).toHaveLength(1);
});

test('where nothing can ever be looked up, a card in doubt is never sent again, and a manager is told once', async () => {
  const { platform, advance, sends, finds, lines, events } = await inDoubt();
  platform.find = () => ({ kind: 'never' });
  for (let n = 0; n < 5; n += 1) await advance(LONG);
  expect([sends.length, finds.length]).toEqual([1, 1]);
  expect((await lines())[0]).toMatchObject({ state: 'refused', reason: 'perhaps sent, and cannot be looked up' });
  expect(events).toMatchObject([
    { kind: 'delivery.refused', failure: { isTargetClosed: false, isSomebodyNeeded: true } },
  ]);
});

test('where nothing can ever be looked up, a direct message in doubt is given up, an update repeated', async () => {
  const { queue, settle, advance, platform, finds, sends, lines } = await startCourier();
  platform.find = () => ({ kind: 'never' });
  await queue(queuePost('a'));
  await settle();
  platform.send = () => SILENCE;
  await queue(changeCard('a'), queueDirect('a', 'U1'));
  await settle();
  platform.send = succeed;
  await advance(LONG);
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
  const { platform, advance, sends, finds, lines } = await inDoubt();
  platform.send = () => SILENCE;
  for (let n = 0; n < OFTEN; n += 1) await advance(LONG);
  expect([sends.length, finds.length]).toEqual([OFTEN + 1, OFTEN]);
  platform.send = succeed;
  await advance(LONG);
  expect((await lines())[0]?.state).toBe('sent');
});

test('while the platform cannot be reached to look, nothing is sent and nothing given up', async () => {
  const { platform, advance, sends, finds, lines } = await inDoubt();
  platform.find = () => ({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  for (let n = 0; n < OFTEN; n += 1) await advance(LONG);
  expect(sends).toHaveLength(1);
  expect(finds).toHaveLength(OFTEN);
  expect((await lines())[0]).toMatchObject({ state: 'retry', reason: 'ECONNREFUSED' });
  platform.find = () => ({ kind: 'found', channel: 'C1', message: 'ts-1' });
  await advance(LONG);
  expect((await lines())[0]?.state).toBe('sent');
  expect(sends).toHaveLength(1);
});

test('a line and a direct message in doubt are looked for too', async () => {
  const { queue, settle, advance, platform, finds, sends } = await startCourier();
  await queue(queuePost('a'));
  await settle();
  platform.send = () => SILENCE;
  await queue(queueLine('a'), queueDirect('a', 'U1'));
  await settle();
  platform.find = (delivery) => ({ kind: 'found', channel: asChat(delivery.target).id, message: 'ts' });
  await advance(LONG);
  expect(finds.map(({ kind }) => kind).sort()).toEqual(['direct', 'line']);
  expect(sends).toHaveLength(3);
});

test('an update in doubt is simply repeated, and as often as it takes', async () => {
  const { queue, settle, advance, platform, finds, sends, lines } = await startCourier();
  await queue(queuePost('a'));
  await settle();
  platform.send = () => SILENCE;
  await queue(changeCard('a'));
  await settle();
  for (let n = 0; n < OFTEN; n += 1) await advance(LONG);
  platform.send = succeed;
  await advance(LONG);
  expect(finds).toEqual([]);
  expect(sends.length).toBeGreaterThan(OFTEN);
  expect((await lines()).map(({ state }) => state)).toEqual(['sent', 'sent']);
});

test('a change while a card is in doubt is drawn once the card is found', async () => {
  const { queue, advance, platform, sends } = await inDoubt();
  platform.find = () => ({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  await advance(LONG);
  await queue(changeCard('a'));
  platform.find = () => ({ kind: 'found', channel: 'C1', message: 'ts-1' });
  await advance(LONG);
  expect(sends.map(({ kind }) => kind)).toEqual(['post', 'update']);
  expect(sends[1]?.of).toEqual({ channel: 'C1', message: 'ts-1' });
});
