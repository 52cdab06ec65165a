import { randomBytes, randomUUID } from 'node:crypto';
import { createOpenedGrants } from './addresses/grants/opened-grants.ts';
import type { Change, Kept } from './change.ts';
import { PURGED_TABLES } from './checkins/tables.ts';
import { countItems, tellEachTaken } from './crm/inbox-counts.ts';
import { createInbox } from './crm/inbox-queue.ts';
import type { Database } from './database/database.ts';
import { LostFile } from './database/files/lost-files.ts';
import { hasDatabaseFile } from './database/files/private-files.ts';
import { bind, type Dialect, type Step } from './database/query.ts';
import type { SqliteOptions } from './database/sqlite.ts';
import { describeOpeningFailure } from './opening-failure.ts';
import { createKeepArrival } from './outbox/arrivals.ts';
import { countDeliveries } from './outbox/backlog.ts';
import { createOutbox } from './outbox/outbox.ts';
import { createReads } from './reads.ts';
import { createSealer, type Sealer } from './sealing.ts';
import { addInstallationValue, readInstallationValue } from './shared/installation.ts';
import { buildSteps } from './steps.ts';
import type { Reads, Store } from './store.ts';

const QUEUING: ReadonlySet<Change['kind']> = new Set([
  'post.queued',
  'direct.queued',
  'card.changed',
  'asks.changed',
  'line.queued',
  'record.changed',
  'event.queued',
  'listeners.kept',
  'listener.opened',
  'line.grown',
  'target.opened',
  'workspace.resumed',
]);

/** After these, what was deleted must not be readable in the files either. */
const PURGED_AFTER: ReadonlySet<Change['kind']> = new Set([
  'round.closed',
  'round.cancelled',
  'round.lapsed',
  'person.erased',
  'answers.erased',
]);

/** After these too, where they deleted something. */
const PURGED_IF_DELETED: ReadonlySet<Change['kind']> = new Set(['answers.forgotten', 'copies.withdrawn']);

/** Every minute: what could not be purged before is tried again. */
const FORGETTING: ReadonlySet<Change['kind']> = new Set(['past.forgotten']);

/**
 * `isBeside`: a thread writes into the file, so that no event waits for a disk; only where the store is used for long.
 * `tokenKeys`: what the tokens of workspaces are sealed by, the newest first.
 */
export type OpenOptions = Pick<SqliteOptions, 'isBeside'> & { tokenKeys?: string[] };

/**
 * Opens `file:…` (SQLite, relative to the working directory) or `postgres://…`, and brings it to the newest shape.
 * `secret` seals what is remembered for one person alone; without it that lasts as long as the process.
 */
export async function openStore(url: string, secret = makeOwnSecret(), options: OpenOptions = {}): Promise<Store> {
  return openWith(url, options, async (database, dialect) => {
    await database.migrate();
    return createStore(database, dialect, createSealer(secret, options.tokenKeys));
  });
}

/** For whoever only looks: nothing is made, closed to others or brought to another shape. */
export async function openStoreToLook(url: string, tokenKeys: string[] = []): Promise<Store | 'not made' | 'older'> {
  try {
    if (url.startsWith('file:') && !hasDatabaseFile(url.slice('file:'.length))) return 'not made';
  } catch (reason) {
    throw describeOpeningFailure(url, reason);
  }
  return openWith(url, { isLooking: true }, async (database, dialect) => {
    if (await database.isNewest()) return createStore(database, dialect, createSealer(makeOwnSecret(), tokenKeys));
    await database.close();
    return 'older';
  });
}

function makeOwnSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** For a thread beside a store that is open: nothing is made or written by it. Of two who read much, both go on in turns. */
export async function openReads(url: string, secret: string): Promise<{ reads: Reads; close(): Promise<void> }> {
  return openWith(url, { isLooking: true }, async (database) => ({
    reads: createReads(
      { ...database, all: (...asked) => waitTurn().then(() => database.all(...asked)) },
      createSealer(secret),
    ),
    close: () => database.close(),
  }));
}

function waitTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What goes wrong on the way is said in words; nothing is left open then. */
async function openWith<T>(
  url: string,
  options: SqliteOptions,
  work: (database: Database, dialect: Dialect) => Promise<T>,
): Promise<T> {
  const dialect: Dialect = url.startsWith('file:') ? 'sqlite' : 'postgres';
  let database: Database | undefined;
  try {
    database = await openDatabase(dialect, url, options);
    return await work(database, dialect);
  } catch (reason) {
    await database?.close().catch(() => {});
    throw describeOpeningFailure(url, reason);
  }
}

/** The driver of the other database is never loaded. */
async function openDatabase(dialect: Dialect, url: string, options: SqliteOptions): Promise<Database> {
  if (dialect === 'postgres') return (await import('./database/postgres.ts')).openPostgres(url);
  return (await import('./database/sqlite.ts')).openSqlite(url.slice('file:'.length), options);
}

async function createStore(database: Database, dialect: Dialect, sealer: Sealer): Promise<Store> {
  const listeners: (() => void)[] = [];
  let tellTaken: (steps: Step[], rows: unknown[][]) => void = () => {};
  // At the start too, after a crash in between.
  let isPurgeDue = true;

  // SQLite's units share transactions anyway.
  const keepArrival = dialect === 'postgres' ? createKeepArrival(database) : undefined;

  const purge = async (): Promise<void> => {
    if (!isPurgeDue) return;
    isPurgeDue = false;
    await database.purge(PURGED_TABLES).catch(() => {
      isPurgeDue = true;
    });
  };

  const commit = async (changes: Change[]): Promise<Kept> => {
    if (changes.length === 0) return 'kept';
    const steps = changes.flatMap((change) => buildSteps(change, sealer).map((step) => ({ ...step, of: change.kind })));
    const { kept, rows } = await database.run(steps);
    if (kept !== 'kept') return kept;
    const isDeleted = steps.some(({ of }, place) => PURGED_IF_DELETED.has(of) && rows[place]?.length !== 0);
    const has = (kinds: ReadonlySet<Change['kind']>) => changes.some((change) => kinds.has(change.kind));
    if (isDeleted || has(PURGED_AFTER)) isPurgeDue = true;
    if (has(PURGED_AFTER) || has(FORGETTING)) await purge();
    tellTaken(steps, rows);
    if (has(QUEUING)) for (const tell of listeners) tell();
    return kept;
  };

  return {
    reads: createReads(database, sealer),
    outbox: createOutbox(database, dialect, await readOwnId(database)),
    inbox: createInbox(database, sealer),
    grants: createOpenedGrants(database, sealer),
    commit: (changes) => {
      const arrival = keepArrival?.(changes);
      return arrival?.then((isKept) => (isKept ? 'kept' : commit(changes))) ?? commit(changes);
    },
    onQueued: (listener) => listeners.push(listener),
    measures: {
      countDeliveries: (most) => countDeliveries(database, most),
      countItems: (most) => countItems(database, most),
      load: () => database.load(),
      onTaken: (listener) => {
        tellTaken = (steps, rows) => tellEachTaken(steps, rows, listener);
      },
    },
    check: async () => {
      try {
        await readInstallationValue(database, OWN_ID);
        database.assertInPlace();
        return undefined;
      } catch (reason) {
        return reason instanceof LostFile ? reason.sentence : 'the database cannot be read';
      }
    },
    close: () => database.close(),
  };
}

/** This installation's own id, made at its first start. */
async function readOwnId(database: Database): Promise<string> {
  await database.run([bind(addInstallationValue, { name: OWN_ID, value: randomUUID() })]);
  const id = await readInstallationValue(database, OWN_ID);
  if (id === undefined) throw new Error('the database keeps nothing');
  return id;
}

const OWN_ID = 'id';
