import { expect, test } from 'vitest';
import { DELIVERY_EXPIRES_MS, type DeliveryResult } from '../../src/domain/deliveries/delivery.ts';
import { ASK_ACCOUNT_MS } from '../../src/domain/deliveries/pause.ts';
import { asChat, queueDirect, queuePost } from '../store/makers.ts';
import { startCourier, succeed } from './running-courier.ts';

const REVOKED: DeliveryResult = { kind: 'account-refused', reason: 'token_revoked' };

test('an account that is refused costs no message: nothing is tried, the platform is asked each minute, then all goes in order', async () => {
  const running = await startCourier();
  const { queue, settle, advance, platform, lines, sends, events, asked, pauses } = running;
  platform.send = () => REVOKED;
  await queue(queuePost('a'), queuePost('b'), queuePost('c', 'C2'), queueDirect('a', 'U1'));
  await settle();
  const tried = sends.length;
  expect(tried, 'what was under way together').toBeLessThanOrEqual(3);
  for (let waited = 0; waited <= DELIVERY_EXPIRES_MS; waited += DELIVERY_EXPIRES_MS / 20)
    await advance(DELIVERY_EXPIRES_MS / 20);
  for (let minute = 0; minute < 5; minute += 1) await advance(ASK_ACCOUNT_MS);
  expect(sends).toHaveLength(tried);
  expect(asked.length).toBeGreaterThanOrEqual(25);
  expect(new Set(asked), 'about a place where something waits').toEqual(new Set(['C1']));
  expect(events).toEqual([]);
  expect(new Set(pauses)).toEqual(new Set(['T1 token_revoked']));

  platform.send = succeed;
  platform.isAccountGood = () => true;
  for (let n = 0; n < 5; n += 1) await advance(ASK_ACCOUNT_MS);
  expect((await lines()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
  const inChannel = sends.slice(tried).filter(({ target }) => asChat(target).id === 'C1');
  expect(inChannel.map(({ subject }) => subject)).toMatchObject([{ lead: 'a' }, { lead: 'b' }]);
  expect(pauses.at(-1)).toBe('T1 goes on');
  const questions = asked.length;
  for (let n = 0; n < 3; n += 1) await advance(ASK_ACCOUNT_MS);
  expect(asked, 'nobody is asked any more').toHaveLength(questions);
});

test('a message in doubt whose account is refused is not sent blindly, nor given up: it is looked up when all is well', async () => {
  const { queue, settle, advance, platform, lines, sends, finds } = await startCourier();
  platform.send = () => ({ kind: 'unknown', reason: 'silence' });
  await queue(queuePost('a'));
  await settle();
  platform.find = () => ({ kind: 'account-refused', reason: 'invalid_auth' });
  await advance(ASK_ACCOUNT_MS);
  await advance(DELIVERY_EXPIRES_MS + 1);
  expect([sends.length, finds.length]).toEqual([1, 1]);
  platform.find = () => ({ kind: 'found', channel: 'C1', message: '1' });
  platform.isAccountGood = () => true;
  for (let n = 0; n < 3; n += 1) await advance(ASK_ACCOUNT_MS);
  expect((await lines()).map(({ state }) => state)).toEqual(['sent']);
  expect(sends).toHaveLength(1);
});

test('an account that says it is good and is not: one try a minute, and it is one and the same pause', async () => {
  const { queue, settle, advance, platform, sends, store } = await startCourier();
  platform.send = () => REVOKED;
  platform.isAccountGood = () => true;
  await queue(queuePost('a'));
  await settle();
  const [pause] = await store.outbox.pauses();
  const before = sends.length;
  for (let minute = 0; minute < 10; minute += 1) await advance(ASK_ACCOUNT_MS);
  expect(sends.length - before).toBeLessThanOrEqual(11);
  expect(await store.outbox.pauses()).toEqual([pause]);
  await store.commit([{ kind: 'pause.told', workspace: { platform: 'slack', id: 'T1' } }]);
  await advance(ASK_ACCOUNT_MS);
  expect(
    (await store.outbox.pauses()).map(({ isTold }) => isTold),
    'told once',
  ).toEqual([true]);
});

test('a no that may pass is heard several times in a row before it is believed', async () => {
  const { queue, settle, advance, platform, lines, events, sends } = await startCourier();
  const gone: DeliveryResult = { kind: 'refused', reason: 'ConversationNotFound', isTargetClosed: true, mayPass: true };
  platform.send = () => ({ kind: 'retry', reason: 'HTTP 503', isRateLimit: false });
  await queue(queuePost('a'));
  for (let n = 0; n < 10; n += 1) await advance(60_000);
  platform.send = () => gone;
  await advance(60_000);
  expect(events, 'after an outage too').toEqual([]);
  platform.send = succeed;
  await advance(60_000);
  expect((await lines()).map(({ state }) => state)).toEqual(['sent']);

  platform.send = () => gone;
  await queue(queuePost('b'));
  await settle();
  const before = sends.length;
  for (let n = 0; n < 10 && events.length === 0; n += 1) await advance(60_000);
  expect(sends.length - before).toBe(5);
  expect(events).toMatchObject([{ failure: { reason: 'ConversationNotFound', isTargetClosed: true } }]);
});
