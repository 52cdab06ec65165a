import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { openCompiler } from './compile.ts';
import type { Database } from './database.ts';
import { PostgresDialect } from './kysely.ts';
import { isMigrated, isWrittenDown, migrateToNewest } from './migrate.ts';
import { createKeptStatements } from './postgres/kept-statements.ts';
import { NotKept, retryOutdone, retryReading } from './postgres/outdone.ts';
import { measurePool } from './postgres/pool-load.ts';
import { createReading } from './postgres/reading.ts';
import { readServerAddress } from './postgres/tls.ts';
import { type Ask, runInTransaction } from './postgres/units.ts';
import type { Query, Values } from './query.ts';

const CONNECTIONS_MAX = 10;
const CONNECT_MS = 5000;
/** No wait for the database is longer: whoever asked is told that it failed, and may ask again on another connection. */
const ANSWER_MS = 10_000;
/** For a row or a table that another transaction holds. */
const LOCK_MS = 5000;
const INT8_OID = 20;
/** So long those who read at that moment are waited for; while a round is closed, its manager waits too. */
const READERS_MS = 1000;
const READERS_LOOK_MS = 20;
/** The next transaction's number: whatever was deleted until now was deleted by an earlier one. */
const NEXT_TRANSACTION = 'select pg_snapshot_xmax(pg_current_snapshot())::text as next';
/**
 * Deleted rows are kept for whoever reads what was before that. What anybody reads who begins now begins with the oldest
 * transaction that still writes, in whichever database of the server.
 */
const READING = `select 1 where pg_snapshot_xmin(pg_current_snapshot()) < $1::xid8
  union all select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
  and age(backend_xmin) > age($1::xid8::xid) limit 1`;

/** A PostgreSQL database shared by any number of instances; every unit is a transaction of its own. */
export function openPostgres(url: string): Database {
  const pool = openPool(url);
  const compile = openCompiler('postgres');
  const kept = createKeptStatements();

  /** Throws here where a value is missing: once it asks, what it asks is whole. */
  const prepareQuery = (query: Query<never, unknown>, values: Values): Ask => {
    const { sql: text, bind } = compile(query);
    const name = kept.nameOf(text);
    const question = { text, values: bind(values), ...(name !== undefined && { name }) };
    return async (client) => {
      const result = await client.query(question).catch((reason: unknown) => {
        throw name !== undefined && kept.giveUp(text, reason) ? new NotKept('asked again', { cause: reason }) : reason;
      });
      return result.rows.length > 0 || result.command === 'SELECT' ? result.rows : new Array(result.rowCount ?? 0);
    };
  };
  const runQuery = async (client: pg.PoolClient, query: Query<never, unknown>, values: Values): Promise<unknown[]> =>
    prepareQuery(query, values)(client);

  const read = createReading(pool, runQuery, ({ query, values }) => JSON.stringify([compile(query).sql, values]));

  let runs = 0;
  return {
    all: (query, values) => retryReading(() => read(query as unknown as Query<never, unknown>, values)) as never,
    run: async (steps) => {
      const ran = await retryOutdone(() =>
        runInTransaction(
          pool,
          steps.map((step) => ({ ask: prepareQuery(step.query, step.values), else: step.else })),
        ),
      );
      runs += 1;
      return ran;
    },
    countRuns: () => runs,
    purge: async (tables) => {
      await waitForReaders(pool);
      await rewriteTables(pool, tables);
    },
    load: () => measurePool(pool, CONNECTIONS_MAX),
    // Where it is kept is the server's.
    assertInPlace: () => {},
    migrate: async () => {
      if (await isNewest(pool)) return;
      await withOwnPool(url, (own) => migrateToNewest(new PostgresDialect({ pool: own }), 'postgres'));
    },
    isNewest: () => withOwnPool(url, (own) => isMigrated(new PostgresDialect({ pool: own }), 'postgres')),
    close: () => pool.end(),
  };
}

/** False as well where the server refuses to say; one that cannot be reached is not asked twice. */
async function isNewest(pool: pg.Pool): Promise<boolean> {
  try {
    return await isWrittenDown(async (sql) => (await pool.query<{ name: string }>(sql)).rows, 'postgres');
  } catch (reason) {
    if (reason instanceof pg.DatabaseError) return false;
    throw reason;
  }
}

/** Kysely ends the pool it is given, so it gets one of its own. */
async function withOwnPool<T>(url: string, work: (own: pg.Pool) => Promise<T>): Promise<T> {
  const own = openPool(url, MIGRATION);
  try {
    return await work(own);
  } finally {
    await own.end();
  }
}

/** Throws when somebody reads on for whom PostgreSQL keeps deleted rows. */
async function waitForReaders(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ next: string }>(NEXT_TRANSACTION);
  for (let waited = 0; waited < READERS_MS; waited += READERS_LOOK_MS) {
    if ((await pool.query(READING, [rows[0]?.next])).rows.length === 0) return;
    await setTimeout(READERS_LOOK_MS);
  }
  throw new Error('somebody is reading what was deleted');
}

/**
 * Rewrites these small tables, so that no dead row is left in their files; throws when some were left, for a reader of
 * another account, whom we do not see. Not possible within a transaction.
 */
async function rewriteTables(pool: pg.Pool, tables: readonly string[]): Promise<void> {
  const client = await pool.connect();
  let left = 0;
  const count = ({ detail }: { detail?: string | undefined }) => {
    // “0 dead row versions cannot be removed yet”, in the server's language.
    left += Number(detail?.match(/\d+/)?.[0] ?? 0);
  };
  client.on('notice', count);
  let isBroken = true;
  try {
    await client.query(`set lock_timeout = ${READERS_MS}`);
    for (const table of tables) await client.query(`vacuum (full, verbose) ${table}`);
    await client.query('reset lock_timeout');
    isBroken = false;
  } finally {
    client.off('notice', count);
    // A connection whose settings are not as they were goes.
    client.release(isBroken);
  }
  if (left > 0) throw new Error('somebody reads what was deleted');
}

/** The server ends what it does for us a little before we stop to wait, and what a connection that died had begun. */
const WAITS = {
  query_timeout: ANSWER_MS,
  statement_timeout: ANSWER_MS - 1000,
  lock_timeout: LOCK_MS,
  idle_in_transaction_session_timeout: ANSWER_MS,
};
/** Rewriting a large table takes its time, and instances that start together wait for each other. */
const MIGRATION = {};

function openPool(url: string, waits: Partial<typeof WAITS> = WAITS): pg.Pool {
  const pool = new pg.Pool({
    ...readServerAddress(url),
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_MS,
    // A server that is gone without a word is noticed by the system as well.
    keepAlive: true,
    // A connection takes what it is asked before it has answered the last.
    pipeline: true,
    ...waits,
    types: {
      getTypeParser: (oid, format) => (oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format)) as never,
    },
  });
  // A connection that breaks, idle or in use, is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
