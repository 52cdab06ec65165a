import { connect, type Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../../src/domain/organisation.ts';
import { ensureBuilt, type Running, sleep } from '../../world/process.ts';
import { openRestartingBot, type RestartingBot } from '../../world/restarts.ts';

const LEADS = [1, 2, 3];
/** After this a second signal is no echo of the first. */
const ECHO_MS = 500;
/** Each starts a bot and waits for its greetings, however busy the machine. */
const TEST_MS = 120_000;

let lives: RestartingBot;
beforeAll(ensureBuilt);
afterEach(() => lives.end());

/** A platform that took the posts of three leads and answers none. */
async function hang(platform: Platform): Promise<Running> {
  lives = await openRestartingBot({ platform });
  const bot = await lives.start();
  const { outbox } = await lives.store();
  // What it says of itself when it is set up.
  await lives.waitUntilNothing(async () => (await outbox.lines(50)).filter(({ state }) => state !== 'sent'));
  lives.platform.fallSilent();
  const before = lives.platform.calls().length;
  for (const n of LEADS) expect(await lives.sendLead(n, bot.address)).toBe(202);
  await lives.waitUntilNothing(() => LEADS.slice(lives.platform.calls().length - before));
  return bot;
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
const readStates = async () => {
  const lines = await (await lives.store()).outbox.lines(50);
  expect(lines.map(({ state }) => state)).not.toContain('sending');
  return lines.filter(({ subject }) => subject.includes('"lead"')).map(({ state }) => state);
};

describe.each<Platform>(['slack', 'teams'])('with a %s that takes messages and never answers', (platform) => {
  test(
    'a stop ends well: slow and idle clients are cut, and what is under way is kept as perhaps sent',
    async () => {
      const bot = await hang(platform);
      for (const sends of [HALF_HEADERS, HALF_BODY, '']) await beSlow(bot, sends);
      const idle = await beSlow(bot, ASKED_ONCE);
      await expect.poll(() => idle.heard.join('')).toContain('200 OK');
      expect(await bot.stop()).toBe(0);
      expect(bot.logged.at(-1)).toContain('"stopped"');
      expect(await readStates()).toEqual(['unknown', 'unknown', 'unknown']);
    },
    TEST_MS,
  );
});

// Signals are of no platform.

test(
  'a second signal ends it at once',
  async () => {
    const bot = await hang('slack');
    const stopped = bot.stop();
    await sleep(ECHO_MS + 100);
    await bot.stop();
    expect(await stopped).toBe('SIGTERM');
  },
  TEST_MS,
);

test(
  'what a terminal says twice is heard once',
  async () => {
    const bot = await hang('slack');
    const stopped = bot.stop();
    await bot.stop();
    expect(await stopped).toBe(0);
  },
  TEST_MS,
);

test(
  'a start that is asked to stop while Slack does not answer ends well',
  async () => {
    lives = await openRestartingBot({ platform: 'slack' });
    lives.platform.fallSilent();
    const before = lives.platform.calls().length;
    const bot = lives.begin();
    await lives.waitUntilNothing(() => [1].slice(lives.platform.calls().length - before));
    expect(await bot.stop()).toBe(0);
  },
  TEST_MS,
);
