import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import { organisationOnBoth, organisationOnTeams } from '../../../sandbox/samples/noordlicht-teams.ts';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { asChat } from '../../store/makers.ts';
import { createSetupEvent } from '../../world/bot.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { APP_SECRET } from '../../world/intake.ts';
import type { History } from '../history.ts';
import { listTeamsAddresses } from '../outside/teams.ts';

/** Makes the database a history begins with. */
export type DatabaseMaker = (history: History) => Promise<{ url: string; drop(): Promise<void> }>;

const ORGANISATIONS = { slack: organisationOnSlack, teams: organisationOnTeams, both: organisationOnBoth };
/** On which day a round opens by itself. */
const CHECKIN = { day: 1, days: 2 };
const BEFORE_MS = 2 * HOUR_MS;
const SET_UP_MS = 30 * 24 * HOUR_MS;

/** SQLite files in memory where there is some; each history begins with a copy. */
export function createSqliteMaker(): DatabaseMaker & { drop(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'smarketing-simulation-'));
  const templates = new Map<string, Promise<string>>();
  let made = 0;
  const make: DatabaseMaker = async (history) => {
    const { platforms, startsAt } = history;
    const beginsAt = startsAt - (startsAt % MINUTE_MS);
    const name = `${platforms}-${Math.floor(beginsAt / HOUR_MS)}`;
    const template = templates.get(name) ?? makeTemplate(join(folder, `${name}.db`), platforms, beginsAt);
    templates.set(name, template);
    made += 1;
    const file = join(folder, `${made}.db`);
    copyFileSync(await template, file);
    const drop = async () => {
      for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true });
    };
    return { url: `file:${file}`, drop };
  };
  return Object.assign(make, { drop: () => rmSync(folder, { recursive: true, force: true }) });
}

/** Databases on a server; each history begins with a copy. */
export function createPostgresMaker({ url, newest }: { url: string; newest: string }): DatabaseMaker {
  const templates = new Map<string, Promise<string>>();
  const prefix = `simulation_${process.pid}`;
  let made = 0;

  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: `${url}/postgres` });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };

  return async ({ platforms, startsAt }) => {
    const beginsAt = startsAt - (startsAt % MINUTE_MS);
    const name = `${prefix}_${platforms}_${Math.floor(beginsAt / HOUR_MS)}`;
    const makeOne = async (): Promise<string> => {
      await run(`create database ${name} template ${newest} strategy file_copy`);
      await furnish(`${url}/${name}`, platforms, beginsAt);
      return name;
    };
    const template = templates.get(name) ?? makeOne();
    templates.set(name, template);
    made += 1;
    const own = `${prefix}_${made}`;
    await run(`create database ${own} template ${await template} strategy file_copy`);
    return { url: `${url}/${own}`, drop: () => run(`drop database ${own} with (force)`) };
  };
}

async function makeTemplate(file: string, platforms: History['platforms'], beginsAt: number): Promise<string> {
  const url = await copyNewest(file);
  await furnish(url, platforms, beginsAt);
  return file;
}

/** An organisation that has had the bot for a month, all of whose messages stand. */
async function furnish(url: string, platforms: History['platforms'], beginsAt: number): Promise<void> {
  const store = await openStore(url, APP_SECRET);
  const organisation = createSetupEvent({ ...ORGANISATIONS[platforms], checkin: CHECKIN });
  const setUpAt = beginsAt - SET_UP_MS;
  const setUp = runFlows(store, () => setUpAt);
  await setUp(organisation);
  for (const event of platforms === 'slack' ? [] : listTeamsAddresses()) await setUp(event);
  await sendAll(store, setUpAt);
  const lastTick = beginsAt - BEFORE_MS;
  await runFlows(store, () => lastTick)({ kind: 'time.passed' });
  await sendAll(store, lastTick);
  await store.close();
}

async function sendAll(store: Store, from: number): Promise<void> {
  for (let now = from; ; now += MINUTE_MS) {
    const deliveries = await store.outbox.claim(now, 50);
    if (deliveries.length === 0 && (await store.outbox.nextDue()) === undefined) return;
    for (const delivery of deliveries) {
      const result = { kind: 'sent', channel: asChat(delivery.target).id, message: `before-${delivery.id}` } as const;
      await store.commit([{ kind: 'delivery.ended', delivery, result, at: now, againAt: now }]);
    }
  }
}
