import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { assemble, type Bot } from '../../src/app.ts';
import { organisationOf, readOrganisationFile } from '../../src/domain/organisation-file.ts';
import type { Log } from '../../src/handlers/handle.ts';
import { close, listen, wait } from '../../src/main.ts';
import { sandboxOrganisation, sandboxSeed } from '../../src/sandbox/seed.ts';
import { openSlack } from '../../src/sandbox/slack/open.ts';
import type { SlackMessage, SlackPlace } from '../../src/sandbox/slack/place.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

const SIGNING_SECRET = 'test-signing-secret';
export const INTAKE_SECRET = `whsec_${Buffer.from('a secret of a test, long enough').toString('base64')}`;
const SETTLE_MS = 10_000;

/** A running bot beside the sandbox's Slack, with people's verbs. */
export type World = {
  slack: SlackPlace;
  store: Store;
  bot: Bot;
  address: string;
  /** Everything that was logged, one JSON text a line. */
  logged: string[];
  now(): number;
  /** Turns the clock forward; what became due is sent before this resolves. */
  turn(ms: number): Promise<void>;
  /** A lead from marketing; resolves with the intake's answer. */
  lead(data?: object, options?: { id?: string; type?: string }): Promise<Response>;
  /** Waits until the outbox has nothing left that may go now. */
  settled(): Promise<void>;
  /** The lead cards standing in a channel, oldest first. */
  cards(channel?: string): SlackMessage[];
  end(): Promise<void>;
};

export type WorldOptions = { database?: string; limits?: boolean; scopes?: string[]; at?: number };

let leads = 0;

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-'));
  let offset = 0;
  const now = () => Date.now() + offset;
  const seed = options.scopes === undefined ? sandboxSeed : { ...sandboxSeed, bot: { ...sandboxSeed.bot, scopes: options.scopes } };
  const slack = await openSlack({ seed, signingSecret: SIGNING_SECRET, now, limits: options.limits ?? false });
  const store = await openStore(options.database ?? `file:${join(folder, 'test.db')}`);
  const logged: string[] = [];
  const bot = assemble({
    store,
    log: logInto(logged),
    intakeSecret: INTAKE_SECRET,
    slack: { token: sandboxSeed.bot.token, apiUrl: slack.apiUrl, signingSecret: SIGNING_SECRET },
    now,
    random: Math.random,
    wait,
  });
  await bot.handle({ kind: 'organisation.described', ...described() });
  const address = await listen(bot.server, 0, '127.0.0.1');
  slack.connect(`${address}/slack/events`);

  const settled = async (): Promise<void> => {
    const until = Date.now() + SETTLE_MS;
    for (;;) {
      const lines = await store.outbox.lines(1000);
      const next = await store.outbox.nextDue();
      const isQuiet = lines.every(({ state }) => state !== 'sending') && (next === undefined || next > now());
      if (isQuiet) return;
      if (Date.now() > until) throw new Error(`the outbox did not settle: ${JSON.stringify(lines.slice(0, 5))}`);
      bot.courier.wake();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  return {
    slack,
    store,
    bot,
    address,
    logged,
    now,
    settled,
    turn: async (ms) => {
      offset += ms;
      bot.courier.wake();
      await settled();
    },
    lead: async (data = {}, { id, type = 'lead.qualified' } = {}) => {
      leads += 1;
      const given = { ...aLead(leads), ...data };
      return post(address, JSON.stringify({ type, timestamp: new Date().toISOString(), data: given }), id ?? `msg_${leads}`);
    },
    cards: (channel = 'C0SALES') => slack.messages(channel).filter((message) => message.byBot && message.threadTs === undefined),
    end: async () => {
      await close(bot.server);
      await bot.courier.stop();
      await store.close();
      await slack.closePlace();
      await rm(folder, { recursive: true, force: true });
    },
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

function described() {
  const read = readOrganisationFile(sandboxOrganisation);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return organisationOf(read.file);
}

function logInto(lines: string[]): Log {
  const write = (level: string) => (fields: object, message: string) => {
    lines.push(JSON.stringify({ level, message, ...fields }, (_key, value) => (value instanceof Error ? String(value.stack) : value)));
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
