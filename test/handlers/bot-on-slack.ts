import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { FakeSlack, FakeSlackOptions } from '../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed } from '../../sandbox/samples/noordlicht.ts';
import { assemble, type Bot } from '../../src/app.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import type { LimitOptions } from '../../src/handlers/limits/door-limits.ts';
import type { SlackOauthAccount } from '../../src/handlers/slack/account.ts';
import { startListening, startTimer } from '../../src/main.ts';
import { finishRequests } from '../../src/stopping.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { copyNewest } from '../world/database/sqlite.ts';
import { TOKEN_KEYS } from '../world/intake.ts';
import { APP_SECRET, INTAKE_SECRET } from '../world/world.ts';
import { createLogger } from './logger.ts';

export const SIGNING_SECRET = 'test-signing-secret';

/** A running bot whose surroundings can be spoilt: its store, its tokens, its set-up. */
export type BotOnSlack = {
  slack: FakeSlack;
  store: Store;
  bot: Bot;
  address: string;
  logged: string[];
  /** Applies the sandbox's set-up. */
  setUp(): Promise<void>;
  /** Every row of every table, as text. */
  readKept(): string;
  /** Another process begins to write, until it is told to let go. */
  holdFile(): () => void;
  end(): Promise<void>;
};

export type BotOnSlackOptions = {
  slack?: Partial<FakeSlackOptions>;
  /** Wraps the store that the bot is given. */
  store?: (store: Store) => Store;
  appToken?: string;
  /** In any workspace that installs it, in place of the one. */
  oauth?: SlackOauthAccount['oauth'];
  isSetUp?: boolean;
  /** The folder whose free space is watched. */
  watched?: string;
  now?: () => number;
  limits?: LimitOptions;
};

export async function openBotOnSlack(options: BotOnSlackOptions = {}): Promise<BotOnSlack> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-slack-'));
  const file = join(folder, 'slack.db');
  const slack = await openFakeSlack({
    seed: slackSeed,
    signingSecret: SIGNING_SECRET,
    now: Date.now,
    limits: false,
    ...options.slack,
  });
  const store = await openStore(await copyNewest(file), undefined, { tokenKeys: TOKEN_KEYS });
  const logged: string[] = [];
  const at = { address: '' };
  const bot = await assemble({
    store: options.store?.(store) ?? store,
    log: createLogger(logged),
    appSecret: APP_SECRET,
    intakeSecrets: [INTAKE_SECRET],
    slack: {
      ...(options.oauth === undefined ? { token: slackSeed.bot.token } : { oauth: options.oauth }),
      apiUrl: slack.apiUrl,
      signingSecret: SIGNING_SECRET,
      ...(options.appToken !== undefined && { appToken: options.appToken }),
    },
    ...(options.watched !== undefined && { folder: options.watched }),
    publicUrl: () => at.address,
    now: options.now ?? Date.now,
    random: Math.random,
    wait: startTimer,
    ...options.limits,
  });
  const setUp = async (): Promise<void> => {
    await bot.handle({ kind: 'organisation.described', ...describeOrganisation() });
  };
  if (options.isSetUp !== false) await setUp();
  const address = await startListening(bot.server, 0, '127.0.0.1');
  at.address = address;
  slack.connect(`${address}/slack/events`);
  return {
    slack,
    store,
    bot,
    address,
    logged,
    setUp,
    readKept: () => readRows(file),
    holdFile: () => holdFile(file),
    end: async () => {
      await bot.socket?.stop();
      bot.server.closeAllConnections();
      await finishRequests(bot.server);
      await bot.courier.stop();
      await bot.inbox.stop();
      await store.close().catch(() => {});
      await slack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** To SQLite any other connection is another process: it begins to write, until it is told to let go. */
export function holdFile(file: string): () => void {
  const db = new Database(file);
  db.exec('begin immediate');
  return () => void db.exec('rollback').close();
}

/** Every row of every table in a database file, as text. */
export function readRows(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all();
    return tables.map((table) => JSON.stringify(db.prepare(`select * from "${table}"`).all())).join('\n');
  } finally {
    db.close();
  }
}

/** Waits until something is so, generously. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`it did not become so in 10 s: ${what}`);
}

function describeOrganisation() {
  const read = readOrganisationFile(organisationOnSlack);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return buildOrganisation(read.file);
}
