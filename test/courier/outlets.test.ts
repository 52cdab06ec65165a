import { expect, test } from 'vitest';
import type { DeliveryResult } from '../../src/domain/deliveries/delivery.ts';
import {
  BACKOFF_MS,
  DELIVERY_EXPIRES_MS,
  RECORD_EXPIRES_MS,
  UNKNOWN_HOLDS_MS,
} from '../../src/domain/deliveries/delivery.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import type { Change } from '../../src/store/change.ts';
import { ACME, NOW, queuePost, showLead } from '../store/makers.ts';
import { BUSY, limitRate, SILENCE, startCourier } from './running-courier.ts';

const told = { organisation: ACME, at: NOW } as const;
const changeRecord = (lead: string): Change => ({
  ...told,
  kind: 'record.changed',
  subject: showLead(lead),
  target: { kind: 'record', organisation: ACME, vendor: 'hubspot', source: 'main', lead },
});
const queueEvent = (lead: string): Change => ({
  ...told,
  kind: 'event.queued',
  event: 'lead.judged',
  subject: { kind: 'judged-event', lead },
});
const BUS = { id: 'bus', url: 'https://bus.example/in', events: ['lead.judged' as const], secrets: [1] };

/** A running courier of an organisation that has a listener. */
async function startWithListener() {
  const running = await startCourier();
  await running.queue({ ...told, kind: 'listeners.kept', listeners: [BUS] });
  return running;
}
const answer = (result: DeliveryResult) => () => async () => ({ result });

test('what goes to another system is drawn by its way out, not as a card', async () => {
  const { trouble, queue, settle, sends, lines, failures } = await startWithListener();
  trouble.draw = new Error('nothing of it is drawn as a card');
  await queue(changeRecord('a'), queueEvent('a'));
  await settle();
  expect(sends.map(({ target }) => target.kind).sort()).toEqual(['listener', 'record']);
  expect((await lines()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  expect(failures).toEqual([]);
});

test('where nothing is left to say, it is as good as said, and nobody hears of it', async () => {
  const { outlet, queue, settle, lines, events, sends } = await startCourier();
  outlet.prepare = () => ({ result: { kind: 'accepted' } });
  await queue(changeRecord('a'));
  await settle();
  expect((await lines()).map(({ state }) => state)).toEqual(['sent']);
  expect([sends, events]).toEqual([[], []]);
});

test('what is to be kept with it becomes true when it is said, and only then', async () => {
  const { outlet, queue, settle, advance, store } = await startCourier();
  const also: Change[] = [{ kind: 'key.taken', key: 'written', at: NOW }];
  outlet.prepare = answer(BUSY);
  await queue(changeRecord('a'));
  await settle();
  outlet.prepare = () => async () => ({ result: { kind: 'accepted' }, also });
  await advance(BACKOFF_MS.first);
  expect(await store.commit(also), 'it is kept already').toBe('repeated');
});

test('what was perhaps taken is sent again without looking, under the same key', async () => {
  const { outlet, queue, settle, advance, sends, finds, lines } = await startWithListener();
  outlet.prepare = answer(SILENCE);
  await queue(queueEvent('a'));
  await settle();
  outlet.prepare = answer({ kind: 'accepted' });
  await advance(BACKOFF_MS.first);
  expect(sends).toHaveLength(2);
  expect(sends[1]?.key).toBe(sends[0]?.key);
  expect(finds).toEqual([]);
  expect((await lines())[0]?.state).toBe('sent');
});

test('an address that is away is asked ever less often, and never again after three days', async () => {
  const { outlet, queue, settle, advance, sends, lines, events } = await startWithListener();
  outlet.prepare = answer(BUSY);
  await queue(queueEvent('a'));
  await settle();
  for (let waited = 0; waited < DAY_MS; waited += BACKOFF_MS.outlet) await advance(BACKOFF_MS.outlet);
  expect(sends.length).toBeLessThanOrEqual(1 + DAY_MS / BACKOFF_MS.outlet);
  await advance(DELIVERY_EXPIRES_MS);
  expect((await lines())[0]?.state).toBe('expired');
  expect(events).toHaveLength(1);
});

test('a record is written after weeks, and after a month no more', async () => {
  const { outlet, queue, settle, advance, lines } = await startCourier();
  outlet.prepare = answer(BUSY);
  await queue(changeRecord('a'));
  await settle();
  await advance(RECORD_EXPIRES_MS - DAY_MS);
  expect((await lines())[0]?.state).toBe('retry');
  await advance(DAY_MS + 1);
  expect((await lines())[0]?.state).toBe('expired');
});

test('a record that cannot be written holds up the others of its CRM for half a day at most', async () => {
  const { outlet, queue, settle, advance, lines } = await startCourier();
  outlet.prepare =
    ({ subject }) =>
    async () => ({
      result: 'lead' in subject && subject.lead === 'a' ? SILENCE : { kind: 'accepted' },
    });
  await queue(changeRecord('a'), changeRecord('b'));
  await settle();
  await advance(UNKNOWN_HOLDS_MS - 1);
  expect((await lines()).map(({ state }) => state)).toEqual(['unknown', 'queued']);
  await advance(BACKOFF_MS.outlet);
  await advance(BACKOFF_MS.outlet);
  expect((await lines()).map(({ state }) => state)).toEqual(['retry', 'sent']);
});

test('a CRM that says wait is waited for, and the chats are not', async () => {
  const { outlet, queue, settle, advance, sends, lines } = await startCourier();
  outlet.prepare = answer(limitRate(7000));
  await queue(changeRecord('a'), changeRecord('b'), queuePost('a'));
  await settle();
  outlet.prepare = answer({ kind: 'accepted' });
  await advance(6999);
  expect(sends.map(({ kind }) => kind)).toEqual(['update', 'post']);
  await advance(1);
  await advance(1000);
  expect((await lines()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
});

test('what another system refuses for good ends, and the flows are told', async () => {
  const { outlet, queue, settle, lines, events } = await startWithListener();
  outlet.prepare = answer({ kind: 'refused', reason: 'gone', isTargetClosed: true });
  await queue(queueEvent('a'));
  await settle();
  expect((await lines())[0]).toMatchObject({ state: 'refused', reason: 'gone' });
  expect(events).toMatchObject([{ failure: { state: 'refused', delivery: { target: { kind: 'listener' } } } }]);
});
