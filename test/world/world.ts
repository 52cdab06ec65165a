import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { assemble, type Bot } from '../../src/app.ts';
import { organisationOf, readOrganisationFile } from '../../src/domain/organisation-file.ts';
import { laterFlows } from '../../src/flows/registry.ts';
import type { Log } from '../../src/handlers/handle.ts';
import { close, listen, wait } from '../../src/main.ts';
import { sandboxOrganisation, sandboxSeed } from '../../src/sandbox/seed.ts';
import { openSlack } from '../../src/sandbox/slack/open.ts';
import type { BotAnswer, SlackMessage, SlackPlace } from '../../src/sandbox/slack/place.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { textOf } from './reading.ts';

const SIGNING_SECRET = 'test-signing-secret';
export const INTAKE_SECRET = `whsec_${Buffer.from('a secret of a test, long enough').toString('base64')}`;
const SETTLE_MS = 10_000;
/** Longer waits are back-off, not pace. */
const PACE_WAIT_MS = 1500;

/** A running bot beside the sandbox's Slack, with people's verbs. */
export type World = {
  slack: SlackPlace;
  store: Store;
  bot: Bot;
  address: string;
  /** What DATABASE_URL would be. */
  database: string;
  /** Everything that was logged, one JSON text a line. */
  logged: string[];
  now(): number;
  /** Turns the clock forward; what became due is sent before this resolves. */
  turn(ms: number): Promise<void>;
  /** Applies the set-up again. */
  describe(organisation?: object): Promise<void>;
  /** The minute's tick of the clock. */
  tick(): Promise<void>;
  /** Types a command; resolves with what the person was shown. */
  command(user: string, text: string, command?: string): Promise<string>;
  /** Presses something in a message, a private one or a form; everything is settled then. */
  press(user: string, on: string, label: string): Promise<void>;
  /** A lead from marketing; resolves with the intake's answer. */
  lead(data?: object, options?: { id?: string; type?: string }): Promise<Response>;
  /** What somebody was shown privately, newest last, as text; and the way to press what is in it. */
  privately(user: string): string[];
  tapPrivately(user: string, label: string): Promise<void>;
  /** Fills the form somebody has open. */
  fill(user: string, values: Record<string, string | string[]>): Promise<void>;
  /** Waits until the outbox has nothing left that may go now. */
  settled(): Promise<void>;
  /** The lead cards standing in a channel, oldest first. */
  cards(channel?: string): SlackMessage[];
  /** A new lead whose card stands in #sales: resolves with that card. */
  postedLead(data?: object): Promise<Posted>;
  end(): Promise<void>;
};

/** A lead's card in #sales, and what people do with it. Everything is settled when a verb resolves. */
export type Posted = {
  ts: string;
  message(): SlackMessage;
  /** What the card says, marks and buttons included, one part a line. */
  shown(): string;
  /** The thread's lines. */
  lines(): string[];
  tap(user: string, label: string): Promise<void>;
  react(user: string, emoji: string): Promise<void>;
  unreact(user: string, emoji: string): Promise<void>;
};

/**
 * `keepsPace`: messages wait for their turn as in real life. Otherwise the clock is turned while the outbox waits no
 * longer than the pace, so that a test need not. `organisation` is laid over the sandbox's own.
 */
export type WorldOptions = {
  database?: string;
  limits?: boolean;
  scopes?: string[];
  keepsPace?: boolean;
  startsAt?: number;
  organisation?: object;
};

let leads = 0;

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-'));
  let offset = options.startsAt === undefined ? 0 : options.startsAt - Date.now();
  const now = () => Date.now() + offset;
  const seed =
    options.scopes === undefined
      ? sandboxSeed
      : { ...sandboxSeed, bot: { ...sandboxSeed.bot, scopes: options.scopes } };
  const slack = await openSlack({
    seed,
    signingSecret: SIGNING_SECRET,
    now,
    limits: options.limits ?? false,
    // A busy machine is no reason to call the bot silent.
    answerMs: 15_000,
  });
  const database = options.database ?? `file:${join(folder, 'test.db')}`;
  const store = await openStore(database, INTAKE_SECRET);
  const logged: string[] = [];
  let address = '';
  const bot = await assemble({
    store,
    log: logInto(logged),
    intakeSecret: INTAKE_SECRET,
    slack: { token: sandboxSeed.bot.token, apiUrl: slack.apiUrl, signingSecret: SIGNING_SECRET },
    publicUrl: () => address,
    now,
    random: Math.random,
    wait,
  });
  // As the process does once it listens, so that nobody’s form opens too late.
  await laterFlows();
  await bot.handle({ kind: 'organisation.described', ...described(options.organisation) });
  address = await listen(bot.server, 0, '127.0.0.1');
  slack.connect(`${address}/slack/events`);

  /** How long the outbox waits (ms); 0 while something is under way. */
  const waiting = async (): Promise<number> => {
    const lines = await store.outbox.lines(1000);
    if (lines.some(({ state }) => state === 'sending')) return 0;
    const next = await store.outbox.nextDue();
    return next === undefined ? Number.POSITIVE_INFINITY : Math.max(0, next - now());
  };

  const settled = async (): Promise<void> => {
    const until = Date.now() + SETTLE_MS;
    for (let waitMs = await waiting(); waitMs <= (options.keepsPace ? 0 : PACE_WAIT_MS); waitMs = await waiting()) {
      offset += waitMs;
      if (Date.now() > until) throw new Error('the outbox did not settle');
      bot.courier.wake();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  const afterReplies = async (): Promise<void> => {
    await bot.replied();
    await settled();
  };

  const privately = (user: string) => slack.ephemerals(user).map((each) => textOf(each.blocks ?? []) || each.text);

  const cards = (channel = 'C0SALES') =>
    slack.messages(channel).filter((message) => message.byBot && message.threadTs === undefined);

  const press = async (user: string, on: string, label: string): Promise<void> => {
    answered(await slack.tap(user, on, { label }));
    await afterReplies();
  };

  const lead: World['lead'] = async (data = {}, { id, type = 'lead.qualified' } = {}) => {
    leads += 1;
    const given = { ...aLead(leads), ...data };
    return post(
      address,
      JSON.stringify({ type, timestamp: new Date().toISOString(), data: given }),
      id ?? `msg_${leads}`,
    );
  };

  return {
    slack,
    store,
    bot,
    database,
    address,
    logged,
    now,
    settled,
    turn: async (ms) => {
      offset += ms;
      bot.courier.wake();
      await settled();
    },
    describe: async (organisation = options.organisation) => {
      await bot.handle({ kind: 'organisation.described', ...described(organisation) });
    },
    tick: async () => {
      await bot.handle({ kind: 'time.passed' });
      await settled();
    },
    command: async (user, text, command = '/smarketing') => {
      answered(await slack.command(user, slack.direct(user).id, command, text));
      await afterReplies();
      return privately(user).at(-1) ?? '';
    },
    press,
    lead,
    cards,
    privately,
    tapPrivately: async (user, label) => {
      const newest = slack.ephemerals(user).at(-1);
      if (newest === undefined) throw new Error(`${user} was shown nothing`);
      await press(user, newest.id, label);
    },
    fill: async (user, values) => {
      const view = slack.views(user).at(-1);
      if (view === undefined) throw new Error(`${user} has no form open`);
      answered(await slack.submit(user, view.id, values));
      await afterReplies();
    },
    postedLead: async (data) => {
      const before = cards().length;
      const answer = await lead(data);
      if (answer.status !== 202) throw new Error(`the lead was refused: ${await answer.text()}`);
      await settled();
      const card = cards()[before];
      if (card === undefined) throw new Error('no card came to #sales');
      return posted(slack, card.ts, afterReplies);
    },
    end: async () => {
      await close(bot.server);
      await bot.courier.stop();
      await store.close();
      await slack.closePlace();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answered({ status, body }: BotAnswer): void {
  if (status !== 200) throw new Error(`the bot answered ${status} ${body}`);
}

function posted(slack: SlackPlace, ts: string, settled: () => Promise<void>): Posted {
  const message = () => {
    const found = slack.messages('C0SALES').find((each) => each.ts === ts);
    if (found === undefined) throw new Error('the card is gone');
    return found;
  };
  const then = async (done: Promise<BotAnswer>) => {
    answered(await done);
    await settled();
  };
  return {
    ts,
    message,
    shown: () => textOf(message().blocks ?? []),
    lines: () =>
      slack
        .thread('C0SALES', ts)
        .filter((each) => each.ts !== ts)
        .map((each) => each.text),
    tap: (user, label) => then(slack.tap(user, ts, { label })),
    react: (user, emoji) => then(slack.react(user, 'C0SALES', ts, emoji)),
    unreact: (user, emoji) => then(slack.unreact(user, 'C0SALES', ts, emoji)),
  };
}

/** Signs and posts a body as the CRM would. */
export function post(address: string, body: string, id: string, at = new Date()): Promise<Response> {
  return fetch(`${address}/intake/leads`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(INTAKE_SECRET).sign(id, at, body),
    },
  });
}

export function aLead(n: number): Record<string, unknown> {
  return {
    id: `crm-${n}`,
    company: `Voorbeeld ${n} BV`,
    contact: { name: 'Iris de Vries', title: 'Inkoopmanager', email: 'iris@voorbeeld.example' },
    campaign: 'beurs-voorjaar',
    source: 'trade_show',
    score: 82,
  };
}

function described(over: object = {}) {
  const read = readOrganisationFile({ ...sandboxOrganisation, ...over });
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return organisationOf(read.file);
}

function logInto(lines: string[]): Log {
  const write = (level: string) => (fields: object, message: string) => {
    lines.push(
      JSON.stringify({ level, message, ...fields }, (_key, value) =>
        value instanceof Error ? String(value.stack) : value,
      ),
    );
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
