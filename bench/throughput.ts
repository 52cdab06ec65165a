import Database from 'better-sqlite3';
import type { Pair } from './figures.ts';
import type { LoadTold } from './load/load.ts';
import type { RequestKind } from './load/requests.ts';
import { copyOf } from './load/seed.ts';
import type { Bench } from './part.ts';
import { startSide } from './processes.ts';

/** So many requests are signed beforehand; on a machine that is faster the window just ends sooner. */
const PER_SECOND_MAX = { taps: 6000, 'taps-with-why': 6000, leads: 20_000 } as const;
/** By number, not time: on a busy machine the compiler is slow too, and a cold side would be compared with a warm one. */
const WARM_UP = { connections: 50, ms: 8000, count: 6000 };
export const CONNECTIONS = [10, 50] as const;

/** One of the servers compared: how it is started, and which requests it gets. */
export type Contender = {
  name: string;
  file: string;
  kind: RequestKind;
  keeps?: 'verdict_history' | 'leads' | 'kept';
  isPaused?: boolean;
  /** Its own, used as it is; else it gets a copy of the seeded one. */
  database?: string;
};

/** What each contender managed at each number of connections, one entry a round. */
type Managed = Map<string, Told[]>;

/** `workMs`: processor time a request. */
type Told = LoadTold & { workMs: number };

/** All contenders side by side, round after round, each round in fresh processes on a fresh copy of the database. */
export async function compare(contenders: Contender[], bench: Bench): Promise<Managed> {
  const managed: Managed = new Map();
  for (let round = 0; round < bench.size.rounds; round += 1) {
    const running = await startAll(contenders, bench, round);
    await loadInTurns(running, { managed, bench, round });
    await Promise.all(running.map((each) => each.stop()));
  }
  return managed;
}

/** The same in the same processes all along: where a database is too large to be copied. */
export async function compareOnce(contenders: Contender[], bench: Bench): Promise<Managed> {
  const managed: Managed = new Map();
  const running = await startAll(contenders, bench, 0);
  for (let round = 0; round < bench.size.rounds; round += 1) await loadInTurns(running, { managed, bench, round });
  await Promise.all(running.map((each) => each.stop()));
  return managed;
}

async function startAll(contenders: Contender[], bench: Bench, round: number): Promise<Running[]> {
  const running = await Promise.all(contenders.map((contender) => start(contender, bench, round)));
  for (const each of running) await each.load(WARM_UP);
  return running;
}

type Round = { managed: Managed; bench: Bench; round: number };

async function loadInTurns(running: Running[], { managed, bench, round }: Round): Promise<void> {
  for (const connections of CONNECTIONS) {
    // Each round begins with the other one: what drifts on the machine hits both alike.
    const order = round % 2 === 0 ? running : running.toReversed();
    for (const each of order) {
      const { windowMs } = bench.size;
      const count = Math.ceil((PER_SECOND_MAX[each.kind] * windowMs) / 1000);
      const told = await each.load({ connections, ms: windowMs, count });
      const key = managedKey(each.name, connections);
      managed.set(key, [...(managed.get(key) ?? []), told]);
    }
  }
}

/** Two of the contenders, at so many connections. */
type Compared = { managed: Managed; anchor: string; own: string; connections: number };

/** Requests a second. */
export function pairRates(compared: Compared): Pair {
  return pairBy(compared, '/s', (told) => told.perSecond);
}

export function pairP99s(compared: Compared): Pair {
  return pairBy(compared, 'ms', (told) => told.p99);
}

/** Processor time a request. */
export function pairWork(compared: Compared): Pair {
  return pairBy(compared, 'ms', (told) => told.workMs);
}

function pairBy({ managed, anchor, own, connections }: Compared, unit: string, of: (told: Told) => number): Pair {
  const all = (name: string) => (managed.get(managedKey(name, connections)) ?? []).map(of);
  return { anchor: all(anchor), own: all(own), unit };
}

function managedKey(name: string, connections: number): string {
  return `${name} ${connections}`;
}

type Running = {
  name: string;
  kind: RequestKind;
  load(window: { connections: number; ms: number; count: number }): Promise<Told>;
  stop(): Promise<void>;
};

async function start(contender: Contender, bench: Bench, round: number): Promise<Running> {
  const { name, kind, keeps, isPaused = false } = contender;
  const database = contender.database ?? copyOf(bench.seeded, `${name.replaceAll(/\W+/g, '-')}-${round}`);
  const slackPort = bench.slack.port;
  const side = await startSide(contender.file, { database, slackPort, isPaused });
  const rowsBefore = keeps === undefined ? 0 : countIn(database, keeps);
  let first = 0;
  let good = 0;
  return {
    name,
    kind,
    load: async ({ connections, ms, count }) => {
      const before = await side.worked();
      const told = await bench.generator.run({ kind, port: side.port, slackPort, connections, ms, first, count });
      if (told.bad > 0) throw new Error(`${name}: ${told.bad} of ${told.bad + told.good} requests failed`);
      first += told.good;
      good += told.good;
      return { ...told, workMs: ((await side.worked()) - before) / told.good };
    },
    stop: async () => {
      await side.stop();
      if (keeps === undefined) return;
      const kept = countIn(database, keeps) - rowsBefore;
      if (kept !== good) throw new Error(`${name}: ${good} requests were acknowledged but ${kept} are kept`);
    },
  };
}

function countIn(database: string, table: string): number {
  const db = new Database(database);
  const row = db.prepare(`select count(*) as rows from ${table}`).get() as { rows: number };
  db.close();
  return row.rows;
}
