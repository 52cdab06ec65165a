import { randomBytes, randomUUID } from 'node:crypto';
import type { Change } from './change.ts';
import type { Engine } from './database/engine.ts';
import { type Dialect, query, step } from './database/query.ts';
import { outboxOf } from './outbox/outbox.ts';
import { readsOf } from './reads.ts';
import { type Vault, vaultOf } from './sealing.ts';
import { stepsOf } from './steps.ts';
import type { Store } from './store.ts';

const QUEUING: ReadonlySet<Change['kind']> = new Set([
  'post.queued',
  'direct.queued',
  'card.changed',
  'line.queued',
  'target.opened',
]);

/** After these, what was deleted must not be readable in the files either. */
const SCOURING: ReadonlySet<Change['kind']> = new Set(['round.closed', 'round.cancelled', 'person.erased']);

/** At once and a minute later; and every minute again as long as somebody reads what was deleted. */
const SCOURS = 2;

/** Every minute: what could not be scoured before is tried again. */
const FORGETTING: ReadonlySet<Change['kind']> = new Set(['past.forgotten']);

/**
 * Opens `file:…` (SQLite, relative to the working directory) or `postgres://…`, and brings it to the newest shape.
 * `secret` seals what is remembered for one person alone; without it that lasts as long as the process.
 */
export async function openStore(url: string, secret = randomBytes(32).toString('base64url')): Promise<Store> {
  const dialect: Dialect = url.startsWith('file:') ? 'sqlite' : 'postgres';
  const engine = await openEngine(dialect, url);
  await engine.migrate();
  return storeOn(engine, dialect, vaultOf(secret));
}

/** The driver of the other engine is never loaded. */
async function openEngine(dialect: Dialect, url: string): Promise<Engine> {
  if (dialect === 'postgres') return (await import('./database/postgres.ts')).openPostgres(url);
  return (await import('./database/sqlite.ts')).openSqlite(url.slice('file:'.length));
}

async function storeOn(engine: Engine, dialect: Dialect, vault: Vault): Promise<Store> {
  const listeners: (() => void)[] = [];
  // At the start too, after a crash in between.
  let scoursDue = 1;

  const scour = async (): Promise<void> => {
    if (scoursDue === 0) return;
    scoursDue -= 1;
    await engine.scour().catch(() => {
      scoursDue += 1;
    });
  };

  return {
    reads: readsOf(engine, vault),
    outbox: outboxOf(engine, dialect, await installationOf(engine)),
    commit: async (changes) => {
      if (changes.length === 0) return 'kept';
      const steps = changes.flatMap((change) => stepsOf(change, vault).map((step) => ({ ...step, of: change.kind })));
      const { kept, rows } = await engine.run(steps);
      if (kept !== 'kept') return kept;
      const isForgotten = steps.some(({ of }, place) => of === 'answers.forgotten' && rows[place]?.length !== 0);
      const has = (kinds: ReadonlySet<Change['kind']>) => changes.some((change) => kinds.has(change.kind));
      if (isForgotten || has(SCOURING)) scoursDue = SCOURS;
      if (has(SCOURING) || has(FORGETTING)) await scour();
      if (has(QUEUING)) for (const tell of listeners) tell();
      return kept;
    },
    onQueued: (listener) => listeners.push(listener),
    check: async () => {
      await engine.all(installation, {});
    },
    close: () => engine.close(),
  };
}

const installation = query<Record<never, never>>()((db) =>
  db.selectFrom('installation').select('value').where('name', '=', 'id'),
);

const install = query<{ id: string }>()((db, $) =>
  db
    .insertInto('installation')
    .values({ name: 'id', value: $.id })
    .onConflict((conflict) => conflict.doNothing()),
);

/** This installation's own id, made at its first start. */
async function installationOf(engine: Engine): Promise<string> {
  await engine.run([step(install, { id: randomUUID() })]);
  const [row] = await engine.all(installation, {});
  if (row === undefined) throw new Error('the database keeps nothing');
  return row.value;
}
