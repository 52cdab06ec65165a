import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEASE_MS } from '../../src/domain/deliveries/delivery.ts';
import type { Platform } from '../../src/domain/organisation.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { runTyped } from '../cli/terminal.ts';
import { createLeadData, INTAKE_SECRET, postToIntake } from './intake.ts';
import {
  type LastingMessage,
  type LastingPlatform,
  openLastingSlack,
  openLastingTeams,
  SALES_CHANNELS,
} from './platforms/lasting-platforms.ts';
import { beginBot, type Running, runCommand, type Starting, sleep, startBot } from './process.ts';

export const HISTORY_SCOPES = ['channels:history', 'groups:history', 'im:history'];

/** One bot that dies and is started again, beside one platform that stays; each life begins half a minute later. */
export type RestartingBot = {
  platform: LastingPlatform;
  /** Starts the next life. */
  start(limits?: { fileMaxKb?: number }): Promise<Running>;
  /** Begins the next life, and does not wait until it listens. */
  begin(): Starting;
  /** A lead from marketing: the intake's status, 0 when nobody answered. */
  sendLead(n: number, address: string): Promise<number>;
  /** The lead cards standing in all channels, by the lead's number. */
  leadCards(): Map<number, LastingMessage[]>;
  /** Waits until nothing is missing any more; fails with what still is. */
  waitUntilNothing(missing: () => unknown[] | Promise<unknown[]>): Promise<void>;
  /** The bot's own store, opened beside it. */
  store(): Promise<Store>;
  run(args: string[]): Promise<{ code: number | string; said: string }>;
  database: string;
  end(): Promise<void>;
};

/** These bots live by the machine's clock: what managers are told comes at once, at whatever hour a test runs. */
const ALWAYS = { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] };
const PATIENCE_MS = 60_000;

/** `scopes` are Slack's, on top of the bot's usual ones. */
export type RestartingBotOptions = { platform?: Platform; scopes?: string[]; isSetUp?: boolean };

export async function openRestartingBot(options: RestartingBotOptions = {}): Promise<RestartingBot> {
  const { platform = 'slack', scopes = [], isSetUp = true } = options;
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-lives-'));
  let aheadMs = 0;
  const now = () => Date.now() + aheadMs;
  const lasting = platform === 'slack' ? await openLastingSlack(now, scopes) : await openLastingTeams(now);
  const database = join(folder, 'test.db');
  const env = {
    PORT: '0',
    DATABASE_URL: `file:${database}`,
    HOST: '127.0.0.1',
    ...lasting.env,
    INTAKE_SECRET,
  };
  const run = (args: string[]) => runCommand(args, { env, folder, aheadMs });
  const open: { bot?: Running; stores: Store[] } = { stores: [] };
  await writeFile(join(folder, 'org.json'), JSON.stringify({ ...lasting.organisation, hours: ALWAYS }));
  if (isSetUp) await setUp(join(folder, 'org.json'), env);
  return {
    platform: lasting,
    database,
    run,
    start: async (limits = {}) => {
      aheadMs += LEASE_MS + 1000;
      const bot = await startBot({ env, folder, aheadMs, ...limits });
      open.bot = bot;
      await lasting.connect(bot.address);
      return bot;
    },
    begin: () => beginBot({ env, folder, aheadMs }),
    sendLead: async (n, address) => {
      const data = { ...createLeadData(n), company: `Nummer ${n} BV`, segment: `s${n % SALES_CHANNELS}` };
      const body = JSON.stringify({ type: 'lead.qualified', data });
      const answer = await postToIntake(address, body, `msg_${n}`, new Date(now())).catch(() => undefined);
      return answer?.status ?? 0;
    },
    leadCards: () => groupCards(lasting),
    waitUntilNothing,
    store: async () => {
      const store = await openStore(env.DATABASE_URL);
      open.stores.push(store);
      return store;
    },
    end: async () => {
      await open.bot?.kill();
      for (const store of open.stores) await store.close();
      await lasting.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** By the command itself, but in this process: starting another takes most of the time. */
async function setUp(file: string, env: Record<string, string>): Promise<void> {
  const { code, complained } = await runTyped(['setup', 'apply', file], env);
  if (code !== 0) throw new Error(`set-up failed (${code}): ${complained}`);
}

async function waitUntilNothing(missing: () => unknown[] | Promise<unknown[]>): Promise<void> {
  const by = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await missing();
    if (found.length === 0) return;
    if (Date.now() > by) throw new Error(`still missing: ${JSON.stringify(found.slice(0, 20), undefined, 1)}`);
    await sleep(50);
  }
}

function groupCards(lasting: LastingPlatform): Map<number, LastingMessage[]> {
  const cards = new Map<number, LastingMessage[]>();
  for (const message of lasting.messages()) {
    const n = Number(/Nummer (\d+) BV/.exec(message.summary)?.[1] ?? Number.NaN);
    if (!Number.isNaN(n)) cards.set(n, [...(cards.get(n) ?? []), message]);
  }
  return cards;
}
