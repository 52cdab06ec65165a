import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEASE_MS } from '../../src/domain/delivery.ts';
import { sandboxOrganisation, sandboxSeed } from '../../src/sandbox/seed.ts';
import { openSlack } from '../../src/sandbox/slack/open.ts';
import type { SlackMessage, SlackPlace } from '../../src/sandbox/slack/place.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { type Running, runCommand, sleep, startBot } from './process.ts';
import { aLead, INTAKE_SECRET, post } from './world.ts';

const SIGNING_SECRET = 'test-signing-secret';
export const HISTORY = ['channels:history', 'groups:history', 'im:history'];
export const REPS = ['U0SANNE', 'U0BRAM', 'U0FLEUR', 'U0THIJS', 'U0JACK', 'U0PRIYA'];
/** So many sales channels, each for a segment of its own, that no pace holds a test up. */
const CHANNELS = Array.from({ length: 20 }, (_, n) => `C0LIFE${n}`);

/** One bot that dies and is started again, beside one Slack that stays; each life begins half a minute later. */
export type Lives = {
  slack: SlackPlace;
  /** Starts the next life. */
  start(limits?: { fileMaxKb?: number }): Promise<Running>;
  /** A lead from marketing: the intake's status, 0 when nobody answered. */
  lead(n: number, address: string): Promise<number>;
  /** The lead cards standing in all channels, by the lead's number. */
  cards(): Map<number, SlackMessage[]>;
  /** Waits until nothing is missing any more; fails with what still is. */
  untilNothing(missing: () => unknown[] | Promise<unknown[]>): Promise<void>;
  /** The bot's own store, opened beside it. */
  store(): Promise<Store>;
  run(args: string[]): Promise<{ code: number | string; said: string }>;
  database: string;
  end(): Promise<void>;
};

const PATIENCE_MS = 60_000;

export async function openLives(scopes: string[] = [], isSetUp = true): Promise<Lives> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-lives-'));
  let aheadMs = 0;
  const now = () => Date.now() + aheadMs;
  const slack = await openSlack({
    seed: seed(scopes),
    signingSecret: SIGNING_SECRET,
    now,
    limits: false,
    answerMs: 15_000,
  });
  const database = join(folder, 'test.db');
  const env = {
    PORT: '0',
    DATABASE_URL: `file:${database}`,
    SLACK_BOT_TOKEN: sandboxSeed.bot.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    INTAKE_SECRET,
  };
  const run = (args: string[]) => runCommand(args, { env, folder, aheadMs });
  const open: { bot?: Running; stores: Store[] } = { stores: [] };
  await writeFile(join(folder, 'org.json'), JSON.stringify(organisation()));
  if (isSetUp) {
    const { code, said } = await run(['setup', 'apply', 'org.json']);
    if (code !== 0) throw new Error(`set-up failed (${code}): ${said}`);
  }
  return {
    slack,
    database,
    run,
    start: async (limits = {}) => {
      aheadMs += LEASE_MS + 1000;
      const bot = await startBot({ env, folder, aheadMs, ...limits });
      open.bot = bot;
      slack.connect(`${bot.address}/slack/events`);
      return bot;
    },
    lead: async (n, address) => {
      const data = { ...aLead(n), company: `Nummer ${n} BV`, segment: `s${n % CHANNELS.length}` };
      const body = JSON.stringify({ type: 'lead.qualified', data });
      const answer = await post(address, body, `msg_${n}`, new Date(now())).catch(() => undefined);
      return answer?.status ?? 0;
    },
    cards: () => cardsOf(slack),
    untilNothing,
    store: async () => {
      const store = await openStore(env.DATABASE_URL);
      open.stores.push(store);
      return store;
    },
    end: async () => {
      await open.bot?.kill();
      for (const store of open.stores) await store.close();
      await slack.closePlace();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilNothing(missing: () => unknown[] | Promise<unknown[]>): Promise<void> {
  const by = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await missing();
    if (found.length === 0) return;
    if (Date.now() > by) throw new Error(`still missing: ${JSON.stringify(found.slice(0, 20), undefined, 1)}`);
    await sleep(20);
  }
}

function cardsOf(slack: SlackPlace): Map<number, SlackMessage[]> {
  const cards = new Map<number, SlackMessage[]>();
  for (const message of CHANNELS.flatMap((channel) => slack.messages(channel))) {
    const n = Number(/Nummer (\d+) BV/.exec(message.text)?.[1] ?? Number.NaN);
    if (!Number.isNaN(n) && message.byBot) cards.set(n, [...(cards.get(n) ?? []), message]);
  }
  return cards;
}

function seed(scopes: string[]): typeof sandboxSeed {
  const { bot, channels, ...rest } = sandboxSeed;
  const members = [bot.userId, ...REPS];
  const ours = CHANNELS.map((id) => ({ id, name: id.toLowerCase(), kind: 'public' as const, members }));
  return { ...rest, bot: { ...bot, scopes: [...bot.scopes, ...scopes] }, channels: [...channels, ...ours] };
}

function organisation(): object {
  const [platform, workspace] = ['slack', sandboxSeed.team.id];
  const ours = CHANNELS.map((id, n) => ({
    ...{ platform, workspace, id, name: id.toLowerCase() },
    ...{ purpose: 'sales', segments: [`s${n}`] },
  }));
  return { ...sandboxOrganisation, channels: [...sandboxOrganisation.channels, ...ours] };
}
