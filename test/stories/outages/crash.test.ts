import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERHAPS_SENT } from '../../../src/domain/deliveries/delivery.ts';
import { ensureBuilt, sleep } from '../../world/process.ts';
import {
  HISTORY_SCOPES,
  openRestartingBot,
  type RestartingBot,
  type RestartingBotOptions,
} from '../../world/restarts.ts';
import { countRepeats, createCrowd, findDoubles, findLost, findUndelivered } from './crash-crowd.ts';

/** For a thorough look: `CRASHED_LIVES=100 npx vitest run test/stories/outages/crash.test.ts`. */
const LIVES = Number(process.env['CRASHED_LIVES'] ?? 4);
const TEST_MS = 180_000 + 10_000 * LIVES;
const LIFE_MOST_MS = 300;
const LANES = 21;

const opened: RestartingBot[] = [];
beforeAll(ensureBuilt);
afterAll(async () => {
  for (const lives of opened) await lives.end();
});

async function begin(options: RestartingBotOptions = {}): Promise<RestartingBot> {
  const lives = await openRestartingBot(options);
  opened.push(lives);
  return lives;
}

/** Resolves when one more of these was answered as kept. */
async function oneMore(told: unknown[]): Promise<void> {
  const enough = told.length + 1;
  while (told.length < enough) await sleep(0);
}

/**
 * So many lives amid work, each ended by `kill -9`, half of them at a random moment and half of them a millisecond after
 * a lead was accepted; then one that goes on until all is delivered.
 */
async function crash(lives: RestartingBot, kills: number, isLastSilent = false) {
  const { acknowledged, work } = createCrowd(lives);
  for (let life = 0; life < kills; life += 1) {
    const bot = await lives.start();
    const { callOff } = work(bot);
    // However slow the machine, every life but the first sees somebody tap.
    if (life > 0) await oneMore(acknowledged.verdicts);
    await sleep(Math.random() * LIFE_MOST_MS);
    if (life % 2 === 0) {
      await oneMore(acknowledged.leads);
      await sleep(1);
    }
    // Whether a kill finds something under way is chance, unless the platform takes it and does not say so.
    if (isLastSilent && life === kills - 1) {
      const before = lives.platform.calls().length;
      lives.platform.fallSilent();
      while (lives.platform.calls().length === before) await sleep(1);
    }
    await bot.kill();
    await callOff();
    if (isLastSilent && life === kills - 1) lives.platform.recover();
  }
  await lives.start();
  const store = await lives.store();
  await lives.waitUntilNothing(() => findUndelivered(store));
  return { told: acknowledged, store };
}

test.concurrent(
  'what was told to be kept survives kill -9 a millisecond later, and nothing is doubled where history can be read',
  async () => {
    const lives = await begin({ scopes: HISTORY_SCOPES });
    const { told, store } = await crash(lives, LIVES, true);
    expect(await findLost(lives, store, told)).toEqual([]);
    expect([countRepeats(lives), findDoubles(lives)]).toEqual([0, []]);
    expect(told.verdicts.length, 'reps did work').toBeGreaterThan(0);
    const looks = lives.platform.calls().filter(({ name }) => name === 'conversations.history');
    expect(looks.length, 'what was in doubt was looked for').toBeGreaterThan(0);
  },
  TEST_MS,
);

test.concurrent(
  'where the history cannot be read nothing is lost either, and a crash repeats at most what was under way',
  async () => {
    const lives = await begin();
    const kills = 2;
    const { told, store } = await crash(lives, kills);
    expect(await findLost(lives, store, told)).toEqual([]);
    expect(findDoubles(lives)).toEqual([]);
    expect(countRepeats(lives)).toBeLessThanOrEqual(kills * LANES);
  },
  TEST_MS,
);

test.concurrent(
  'on Teams, where nothing can be looked up, nothing is doubled, and what may be missing is known and told',
  async () => {
    const lives = await begin({ platform: 'teams' });
    const { told, store } = await crash(lives, 2);
    expect(findDoubles(lives)).toEqual([]);
    const lines = await store.outbox.lines(100_000);
    const perhaps = lines.filter(({ kind, reason }) => kind === 'post' && reason === PERHAPS_SENT);
    const listDirects = async () => (await store.outbox.lines(100_000)).filter(({ kind }) => kind === 'direct');
    // The manager is told in a decision of its own, which follows.
    await lives.waitUntilNothing(async () => ((await listDirects()).length > 0 ? [] : perhaps));
    const missing = (await findLost(lives, store, told)).filter((each) => each.endsWith('has no card'));
    expect(await findLost(lives, store, told)).toEqual(missing);
    expect(missing.length).toBeLessThanOrEqual(perhaps.length);
    expect(told.verdicts.length, 'reps did work').toBeGreaterThan(0);
    expect((await listDirects()).length > 0, 'the manager was told').toBe(perhaps.length > 0);
  },
  TEST_MS,
);

test.concurrent(
  'asked to stop amid work the bot ends orderly: nothing is lost, left under way or sent twice',
  async () => {
    const lives = await begin();
    const { acknowledged, work } = createCrowd(lives);
    for (let life = 0; life < 2; life += 1) {
      const bot = await lives.start();
      const { callOff } = work(bot);
      for (let n = 0; n < 10; n += 1) await oneMore(acknowledged.leads);
      const asked = performance.now();
      expect(await bot.stop(), bot.logged.slice(-3).join('\n')).toBe(0);
      expect(performance.now() - asked).toBeLessThan(5000);
      await callOff();
      const store = await lives.store();
      const states = (await store.outbox.lines(10_000)).map(({ state }) => state);
      expect(states.filter((state) => state === 'sending' || state === 'unknown')).toEqual([]);
    }
    await lives.start();
    const store = await lives.store();
    await lives.waitUntilNothing(() => findUndelivered(store));
    expect(await findLost(lives, store, acknowledged)).toEqual([]);
    expect([countRepeats(lives), findDoubles(lives)]).toEqual([0, []]);
  },
  TEST_MS,
);
