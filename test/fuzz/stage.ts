import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, openDrillDatabase } from '../../drills/stage/database.ts';
import { listAgreedEvents } from '../../sandbox/samples/agreed.ts';
import { SANDBOX_PEOPLE, slackSeed } from '../../sandbox/samples/noordlicht.ts';
import { openLog } from '../../src/log.ts';
import { createSetupEvent } from '../world/bot.ts';
import { CRM_SETTINGS, SOURCES, secretOf } from '../world/crm/senders.ts';
import { APP_SECRET, INTAKE_SECRET, TOKEN_KEYS } from '../world/intake.ts';
import { HOME, SLACK_APP } from '../world/platforms/second-workspace.ts';
import { openBothWorlds, type World } from '../world/world.ts';
import { type FuzzDoor, listDoors, METRICS_TOKEN } from './doors.ts';
import { PRIVATE_WORDS } from './mutations.ts';
import type { Sample } from './sample.ts';
import { tour } from './tour.ts';
import { createWireMaker } from './wires.ts';

/** A bot on both platforms, with all its doors, and what can be seen of it from outside. */
export type FuzzStage = {
  port: number;
  doors: FuzzDoor[];
  drawn: number;
  world: World;
  /** A hash of each table. */
  readTables(): Promise<Map<string, string>>;
  /** How much platforms were asked, by what can be told apart. */
  readCalls(): string;
  /** Lines of its log as the process writes them. */
  logged: string[];
  /** What must not stand in them. */
  secrets: string[];
  end(): Promise<void>;
};

const ORGANISATION = 'noordlicht';
/** People who came to install the app, each with a state of their own. */
const INSTALLING = 8;

export async function openFuzzStage(engine: Engine): Promise<FuzzStage> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-fuzz-'));
  const database = await openDrillDatabase(engine, folder);
  const logged: string[] = [];
  const log = openLog('info', { write: (line: string) => void logged.push(line) });
  const worlds = await openBothWorlds({
    ...{ database: database.url, isByOauth: true, log, isProxy: () => true },
    metrics: { hasOwnPort: false, token: METRICS_TOKEN },
    organisation: (own) => ({ ...own, sources: Object.values(SOURCES) }),
    crm: { crmSettings: ({ kind }) => CRM_SETTINGS[kind] },
  });
  const { slack: world, teams } = worlds;
  await install(world);
  const { organisation, people } = createSetupEvent(world.organisation);
  for (const event of listAgreedEvents(people, organisation, world.now())) await world.bot.handle(event);
  const toured = await tour(worlds);
  const wires = createWireMaker(toured.drawn);
  const installing = await Promise.all(Array.from({ length: INSTALLING }, () => beginInstalling(world)));
  const doors = listDoors({
    ...{ organisation: ORGANISATION, address: world.address, now: world.now, wires, installing },
    ...{ slackSecret: world.platform.account.slack?.signingSecret ?? '', teamsTokens: await createTokens(teams) },
    ...{ slack: toured.slack, teams: toured.teams },
  });
  await rest(world);
  return {
    ...{ port: Number(new URL(world.address).port), doors, drawn: toured.drawn.length, world, logged },
    secrets: listSecrets(),
    readTables: async () => readTables(engine, database.read),
    readCalls: () => JSON.stringify([world.slack.calls().slice(-20), teams.teams.calls().slice(-20)]),
    end: async () => {
      await world.end();
      await database.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As far as Slack's page in a browser, which sends people back with a code. */
async function beginInstalling({ address }: World): Promise<Sample> {
  const begun = await fetch(`${address}/slack/install`, { redirect: 'manual' });
  const page = new URL(begun.headers.get('location') ?? '');
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  page.searchParams.set('answer', HOME.id);
  const back = new URL((await fetch(page.href, { redirect: 'manual' })).headers.get('location') ?? '');
  return { method: 'GET', path: back.pathname + back.search, headers: { cookie }, form: 'text', content: '' };
}

async function install(world: World): Promise<void> {
  const { path, headers } = await beginInstalling(world);
  const { status } = await fetch(world.address + path, { headers });
  if (status !== 200) throw new Error(`the app could not be installed (${status})`);
}

async function createTokens({ teams }: World): Promise<{ good: string; bad: string[] }> {
  const hour = 3600;
  const past = Math.floor(Date.now() / 1000) - 2 * hour;
  const bad = await Promise.all([
    teams.createToken({ key: 'unknown' }),
    teams.createToken({ key: 'none' }),
    teams.createToken({ header: { alg: 'HS256' } }),
    teams.createToken({ claims: { aud: 'another' } }),
    teams.createToken({ claims: { iss: 'https://evil.example' } }),
    teams.createToken({ claims: { serviceurl: 'https://evil.example/' } }),
    teams.createToken({ claims: { iat: past, nbf: past, exp: past + hour } }),
  ]);
  return { good: await teams.createToken(), bad };
}

/** Until nothing is on its way, and nothing will be for a while: what changes then, somebody else changed. */
async function rest(world: World): Promise<void> {
  const AWHILE_MS = 3_600_000;
  await world.bot.replied();
  for (let turn = 0; turn < 20; turn += 1) {
    await world.settle();
    const next = await world.store.outbox.nextDue();
    if (next === undefined || next - world.now() > AWHILE_MS) return;
    await world.turn(Math.max(0, next - world.now()));
  }
}

type ReadRows = <Row>(sql: string) => Promise<Row[]>;
const LIST_TABLES: Record<Engine, string> = {
  sqlite: "select name from sqlite_master where type = 'table' order by name",
  postgres: "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
};

async function readTables(engine: Engine, read: ReadRows): Promise<Map<string, string>> {
  const tables = new Map<string, string>();
  for (const { name } of await read<{ name: string }>(LIST_TABLES[engine])) {
    const rows = (await read<object>(`select * from "${name}"`)).map((row) => JSON.stringify(row)).sort();
    tables.set(name, `${rows.length} rows ${createHash('sha256').update(rows.join('\n')).digest('hex')}`);
  }
  return tables;
}

/** What opens doors, and who people are. */
function listSecrets(): string[] {
  const sources = Object.values(SOURCES).map((source) => secretOf({ organisation: ORGANISATION, source }));
  const { clientSecret, stateSecret } = SLACK_APP;
  const names = SANDBOX_PEOPLE.map(({ name }) => name);
  return [
    ...[
      APP_SECRET,
      INTAKE_SECRET,
      ...TOKEN_KEYS,
      ...sources,
      clientSecret,
      stateSecret,
      slackSeed.bot.token,
      METRICS_TOKEN,
    ],
    ...[...names, ...PRIVATE_WORDS, '@noordlicht.example', 'xoxb-', 'eyJ', 'Bearer ey', 'whsec_'],
  ];
}
