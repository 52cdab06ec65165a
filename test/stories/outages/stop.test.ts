import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Platform } from '../../../src/domain/organisation.ts';
import { ensureBuilt, type Running, sleep } from '../../world/process.ts';
import { openRestartingBot, type RestartingBot } from '../../world/restarts.ts';

const LEADS = [1, 2, 3];
/** After this a second signal is no echo of the first. */
const ECHO_MS = 500;
/** Each starts a bot and waits for its greetings, however busy the machine. */
const TEST_MS = 120_000;

const opened: RestartingBot[] = [];
beforeAll(ensureBuilt);
afterAll(async () => {
  for (const lives of opened) await lives.end();
});

async function open(platform: Platform): Promise<RestartingBot> {
  const lives = await openRestartingBot({ platform });
  opened.push(lives);
  return lives;
}

/** A platform that took the posts of three leads and answers none. */
async function hang(platform: Platform): Promise<{ bot: Running; lives: RestartingBot }> {
  const lives = await open(platform);
  const bot = await lives.start();
  const { outbox } = await lives.store();
  // What it says of itself when it is set up.
  await lives.waitUntilNothing(async () => (await outbox.lines(50)).filter(({ state }) => state !== 'sent'));
  lives.platform.fallSilent();
  const before = lives.platform.calls().length;
  for (const n of LEADS) expect(await lives.sendLead(n, bot.address)).toBe(202);
  await lives.waitUntilNothing(() => LEADS.slice(lives.platform.calls().length - before));
  return { bot, lives };
}

/** A client that sends this much and then nothing, with whatever it is told; a connection that is cut is no failure here. */
async function beSlow({ address }: Running, sends: string): Promise<{ socket: Socket; heard: string[] }> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname).on('error', () => {});
  const heard: string[] = [];
  socket.on('data', (data) => heard.push(String(data)));
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.write(sends);
  return { socket, heard };
}

const HALF_HEADERS = 'POST /intake/leads HTTP/1.1\r\nhost: bot\r\nwebhook-id: 1';
const HALF_BODY = 'POST /intake/leads HTTP/1.1\r\nhost: bot\r\ncontent-length: 1000\r\n\r\n{"type":';
const ASKED_ONCE = 'GET /healthz HTTP/1.1\r\nhost: bot\r\n\r\n';

/** Of the leads’ cards. */
const readStates = async (lives: RestartingBot) => {
  const lines = await (await lives.store()).outbox.lines(50);
  expect(lines.map(({ state }) => state)).not.toContain('sending');
  return lines.filter(({ subject }) => subject.includes('"lead"')).map(({ state }) => state);
};

// Together, since most of each is waiting for an end that comes in time.

test.concurrent.each<Platform>(['slack', 'teams'])(
  'with a %s that takes messages and never answers a stop ends well: slow and idle clients are cut, and what is under way is kept as perhaps sent',
  async (platform) => {
    const { bot, lives } = await hang(platform);
    for (const sends of [HALF_HEADERS, HALF_BODY, '']) await beSlow(bot, sends);
    const idle = await beSlow(bot, ASKED_ONCE);
    await lives.waitUntilNothing(() => (idle.heard.join('').includes('200 OK') ? [] : ['200 OK']));
    expect(await bot.stop()).toBe(0);
    expect(bot.logged.at(-1)).toContain('"stopped"');
    expect(await readStates(lives)).toEqual(['unknown', 'unknown', 'unknown']);
  },
  TEST_MS,
);

// Signals are of no platform.

test.concurrent(
  'a second signal ends it at once',
  async () => {
    const { bot } = await hang('slack');
    const stopped = bot.stop();
    await sleep(ECHO_MS + 100);
    await bot.stop();
    expect(await stopped).toBe('SIGTERM');
  },
  TEST_MS,
);

test.concurrent(
  'what a terminal says twice is heard once',
  async () => {
    const { bot } = await hang('slack');
    const stopped = bot.stop();
    await bot.stop();
    expect(await stopped).toBe(0);
  },
  TEST_MS,
);

test.concurrent(
  'a start that is asked to stop while Slack does not answer ends well',
  async () => {
    const lives = await open('slack');
    lives.platform.fallSilent();
    const before = lives.platform.calls().length;
    const bot = lives.begin();
    await lives.waitUntilNothing(() => [1].slice(lives.platform.calls().length - before));
    expect(await bot.stop()).toBe(0);
  },
  TEST_MS,
);
