import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deriveKey } from '../../../src/domain/keys.ts';
import { deriveListenerSecret } from '../../../src/domain/listeners/listener.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { APP_SECRET, openWorld, type World } from '../../world/world.ts';
import { giveStatus, openReceiver, type Receiver } from './receiver.ts';

const URL = 'https://hooks.example.com/leads?of=noordlicht';
let world: World;
let receiver: Receiver;

beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(async () => {
  await world.end();
  await receiver.close();
});

async function open(listener: object = {}): Promise<World> {
  world = await openWorld({
    organisation: { listeners: [{ id: 'bus', url: URL, ...listener }] },
    crm: { listenersBase: receiver.url },
  });
  return world;
}

const derive = (number: number) =>
  deriveListenerSecret(deriveKey(APP_SECRET, 'listener secrets'), {
    organisation: 'noordlicht',
    listener: 'bus',
    number,
  });
/** The receiver's own clock is the world's. */
const verify = ({ body, headers }: Receiver['heard'][number], secret = derive(1)): unknown => {
  const own = Date.now;
  Date.now = () => Number(headers['webhook-timestamp']) * 1000;
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>);
  } finally {
    Date.now = own;
  }
};
const hear = () => receiver.heard.map((each) => verify(each)) as { type: string; data: Record<string, unknown> }[];

describe('an address of the set-up', () => {
  test('is told, signed, how many judged a lead which way, and what came of it; nobody’s name is in it', async () => {
    await open();
    const card = await world.postLead({
      id: '4711',
      company: 'Jansma BV',
      contact: { name: 'Iris' },
      campaign: 'beurs',
    });
    await card.tap('sanne', 'Goed');
    await world.settle();
    await card.tap('bram', 'Goed');
    await world.settle();
    await card.tap('sanne', '🤝 Kans');
    await world.settle();
    expect(hear().map(({ type, data }) => ({ type, ...data }))).toEqual([
      { type: 'lead.judged', lead: '4711', campaign: 'beurs', counts: { good: 1, fair: 0, poor: 0 }, quality: 'good' },
      { type: 'lead.judged', lead: '4711', campaign: 'beurs', counts: { good: 2, fair: 0, poor: 0 }, quality: 'good' },
      { type: 'lead.outcome', lead: '4711', campaign: 'beurs', outcome: 'opportunity' },
    ]);
    expect(receiver.heard[0]?.path).toBe('/leads?of=noordlicht');
    const all = JSON.stringify(receiver.heard);
    for (const name of ['Sanne', 'Bram', 'Iris', 'Jansma']) expect(all).not.toContain(name);
  });

  test('hears ten judgements at once as one, with the counts of then', async () => {
    await open();
    const card = await world.postLead({ company: 'Veelbesproken BV' });
    receiver.answer(giveStatus(500));
    for (const person of ['sanne', 'bram', 'fleur', 'jack']) await card.tap(person, 'Goed');
    const before = receiver.heard.length;
    receiver.answer(giveStatus(200));
    await world.turn(HOUR_MS);
    await world.turn(HOUR_MS);
    expect(receiver.heard).toHaveLength(before + 1);
    expect(hear().at(-1)?.data['counts']).toEqual({ good: 4, fair: 0, poor: 0 });
  });

  test('knows by its id what it was sent before', async () => {
    await open();
    receiver.answer((response) => response.destroy());
    const card = await world.postLead({ company: 'Dubbel BV' });
    await card.tap('sanne', '🤝 Kans');
    receiver.answer(giveStatus(200));
    await world.turn(HOUR_MS);
    expect(receiver.heard.length).toBeGreaterThan(1);
    const ids = new Set(receiver.heard.map(({ headers }) => headers['webhook-id']));
    expect([...ids]).toEqual([expect.stringMatching(/^msg_[\da-f-]{36}$/)]);
  });

  test('goes over to another secret while both are good', async () => {
    await open({ secrets: [1, 2] });
    await (await world.postLead({ company: 'Wissel BV' })).tap('sanne', 'Goed');
    await world.settle();
    const [heard] = receiver.heard;
    if (heard === undefined) throw new Error('nothing came');
    expect(verify(heard, derive(1))).toEqual(verify(heard, derive(2)));
    expect(() => verify(heard, derive(3))).toThrow();
  });

  test('hears only what it is for', async () => {
    await open({ events: ['lead.outcome'] });
    const card = await world.postLead({ company: 'Kieskeurig BV' });
    await card.tap('sanne', 'Goed');
    await card.tap('sanne', '🤝 Kans');
    await world.settle();
    expect(hear().map(({ type }) => type)).toEqual(['lead.outcome']);
  });

  test('that redirects is not followed', async () => {
    await open();
    receiver.answer(giveStatus(302, { location: `${receiver.url}/elsewhere` }));
    await (await world.postLead({ company: 'Omleiding BV' })).tap('sanne', 'Goed');
    await expect.poll(async () => (await standing()).reason).toBe('answered 302');
    expect(new Set(receiver.heard.map(({ path }) => path))).toEqual(new Set(['/leads?of=noordlicht']));
  });

  test('that asks for time is given it', async () => {
    await open();
    receiver.answer(giveStatus(429, { 'retry-after': '1800' }));
    await (await world.postLead({ company: 'Druk BV' })).tap('sanne', 'Goed');
    await expect.poll(async () => (await standing()).reason).toBe('answered 429');
    receiver.answer(giveStatus(200));
    await world.turn(29 * MINUTE_MS);
    await world.settle();
    expect(receiver.heard).toHaveLength(1);
    await world.turn(2 * MINUTE_MS);
    await expect.poll(() => receiver.heard.length).toBe(2);
  });

  test('that gives no good answer for three days is off, its managers hear it once, and it can come on again', async () => {
    await open();
    receiver.answer(giveStatus(500));
    const card = await world.postLead({ company: 'Stuk BV' });
    await card.tap('sanne', 'Goed');
    await card.tap('sanne', '🤝 Kans');
    expect(new Set(hear().map(({ type }) => type)), 'in order: the second waits for the first').toEqual(
      new Set(['lead.judged']),
    );
    await world.turn(3 * DAY_MS + HOUR_MS);
    await expect.poll(async () => (await standing()).off?.reason).toBe('answered 500');
    await world.settle();
    const told = () => world.directTexts('ruben').filter((text) => text.includes('hooks.example.com'));
    await expect.poll(() => told().length).toBe(1);
    const other = await world.postLead({ company: 'Later BV' });
    await other.tap('bram', 'Goed');
    await world.turn(HOUR_MS);
    const tries = receiver.heard.length;
    expect(await standing()).toMatchObject({ waiting: 0 });
    receiver.answer(giveStatus(200));
    await world.bot.handle({ kind: 'listener.reopened', organisation: 'noordlicht', listener: 'bus' });
    await other.tap('fleur', 'Goed');
    await expect.poll(() => receiver.heard.length).toBe(tries + 1);
    expect(hear().at(-1)?.data['counts']).toEqual({ good: 2, fair: 0, poor: 0 });
    expect(told()).toHaveLength(1);
  });

  test('that says it is gone is off at once', async () => {
    await open();
    receiver.answer(giveStatus(410));
    await (await world.postLead({ company: 'Weg BV' })).tap('sanne', 'Goed');
    await expect.poll(async () => (await standing()).off?.reason).toBe('answered 410');
  });
});

async function standing() {
  const [listener] = await world.store.reads.listeners('noordlicht');
  if (listener === undefined) throw new Error('there is no listener');
  return listener;
}
