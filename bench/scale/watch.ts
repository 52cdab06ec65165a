import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** What some work took: by the clock, of this process’s processor, of the server’s, and how many statements it asked. */
export type Taken = { wallMs: number; ownMs: number; serverMs: number; statements: number };

/** The kernel counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Counts every statement of this process, and the processor time of the server that is behind an address. */
export async function watchServer(url: string): Promise<<T>(work: () => Promise<T>) => Promise<Taken & { result: T }>> {
  const countStatements = countQueries();
  const postmaster = await findPostmaster(url);
  return async (work) => {
    const before = { wall: performance.now(), own: process.cpuUsage(), server: readProcessor(postmaster) };
    const asked = countStatements();
    const result = await work();
    const own = process.cpuUsage(before.own);
    return {
      result,
      wallMs: performance.now() - before.wall,
      ownMs: (own.user + own.system) / 1000,
      serverMs: readProcessor(postmaster) - before.server,
      statements: countStatements() - asked,
    };
  };
}

function countQueries(): () => number {
  let asked = 0;
  const { prototype } = pg.Client;
  const query = prototype.query as (...words: unknown[]) => unknown;
  Object.assign(prototype, {
    query(this: pg.Client, ...words: unknown[]) {
      asked += 1;
      return query.apply(this, words);
    },
  });
  return () => asked;
}

async function findPostmaster(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const parent = readStat(rows[0]?.pid ?? 0)?.parent ?? 0;
  await client.end();
  return parent;
}

/** Of the server and all that serve a connection, and of those that have ended. */
function readProcessor(postmaster: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const stats = all.flatMap((pid) => readStat(Number(pid)) ?? []);
  const children = stats.filter(({ parent }) => parent === postmaster).reduce((sum, { own }) => sum + own, 0);
  const { own = 0, ended = 0 } = readStat(postmaster) ?? {};
  return (children + own + ended) * TICK_MS;
}

/** Fields after the name, which may hold spaces: state, parent, … utime, stime, and both of children that have ended. */
function readStat(pid: number): { parent: number; own: number; ended: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11, 15);
    return { parent, own: utime + stime, ended: cutime + cstime };
  } catch {
    return undefined;
  }
}
