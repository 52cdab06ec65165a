import { Gauge, type Registry } from 'prom-client';
import { type Instant, SECOND_MS } from '../domain/time.ts';
import type { DatabaseLoad } from '../store/store.ts';
import type { Backlog } from './backlog.ts';
import { nameSourceKind } from './requests.ts';

/** What is told when it is collected: what waits, as the database says, and what the database has to do. */
export type DatabaseGauges = { show(backlog: Backlog | undefined, load: DatabaseLoad): void };

export function openDatabaseGauges(registers: Registry[]): DatabaseGauges {
  const readable = new Gauge({
    name: 'smarketing_database_up',
    help: '1 where the database answered in time when this was collected; where 0, what waits is not told',
    registers,
  });
  const [backlog, load] = [openBacklogGauges(registers), openLoadGauges(registers)];
  return {
    show: (read, loaded) => {
      readable.set(read === undefined ? 0 : 1);
      backlog(read);
      load(loaded);
    },
  };
}

function openBacklogGauges(registers: Registry[]): (backlog: Backlog | undefined) => void {
  const platform = ['platform'] as const;
  const showItems = openInboxGauges(registers);
  const deliveries = new Gauge({
    name: 'smarketing_deliveries_waiting',
    help: 'Deliveries that wait or are on their way, by state; at most 5,000 are counted',
    labelNames: ['platform', 'state'] as const,
    registers,
  });
  const oldest = new Gauge({
    name: 'smarketing_delivery_oldest_age_seconds',
    help: 'How long ago the oldest delivery that waits was queued',
    labelNames: platform,
    registers,
  });
  const overdue = new Gauge({
    name: 'smarketing_delivery_overdue_seconds',
    help: 'For how long a delivery could have gone and was not taken: its lane free, nothing paused. More than seconds: the courier stands still',
    labelNames: platform,
    registers,
  });
  const paused = new Gauge({
    name: 'smarketing_workspaces_paused',
    help: 'Workspaces whose platform refuses the bot’s account: all that is for them waits',
    labelNames: platform,
    registers,
  });
  const all = [deliveries, oldest, overdue, paused];

  return (backlog) => {
    for (const each of all) each.reset();
    showItems(backlog);
    if (backlog === undefined) return;
    const { at, progress, pauses } = backlog;
    for (const { platform: of, state, count } of backlog.deliveries) deliveries.set({ platform: of, state }, count);
    for (const { platform: of, oldestQueuedAt, takeableSince = at } of progress.platforms) {
      oldest.set({ platform: of }, measureAge(oldestQueuedAt, at));
      overdue.set({ platform: of }, measureAge(takeableSince, at));
    }
    for (const { workspace } of pauses) paused.inc({ platform: workspace.platform });
  };
}

/** In seconds. */
function measureAge(since: Instant, at: Instant): number {
  return Math.max(0, at - since) / SECOND_MS;
}

function openInboxGauges(registers: Registry[]): (backlog: Backlog | undefined) => void {
  const items = new Gauge({
    name: 'smarketing_inbox_items',
    help: 'Items of the inbox that wait, are worked on, or failed and are kept for a look; at most 5,000 are counted',
    labelNames: ['source_kind', 'state'] as const,
    registers,
  });
  const oldest = new Gauge({
    name: 'smarketing_inbox_oldest_age_seconds',
    help: 'How long ago the oldest item of the inbox that waits came',
    labelNames: ['source_kind'] as const,
    registers,
  });

  return (backlog) => {
    items.reset();
    oldest.reset();
    const waitingSince = new Map<string, Instant>();
    for (const { format, state, count, oldestAt } of backlog?.items ?? []) {
      const kind = nameSourceKind(format);
      items.inc({ source_kind: kind, state }, count);
      if (state !== 'failed') waitingSince.set(kind, Math.min(oldestAt, waitingSince.get(kind) ?? oldestAt));
    }
    for (const [kind, since] of waitingSince)
      oldest.set({ source_kind: kind }, measureAge(since, backlog?.at ?? since));
  };
}

function openLoadGauges(registers: Registry[]): (load: DatabaseLoad) => void {
  const pool = { db_client_connection_pool_name: 'postgres' };
  const connections = new Gauge({
    name: 'db_client_connection_count',
    help: 'Connections of the pool (PostgreSQL)',
    labelNames: ['db_client_connection_pool_name', 'db_client_connection_state'] as const,
    registers,
  });
  const most = new Gauge({
    name: 'db_client_connection_max',
    help: 'Connections that the pool may have (PostgreSQL)',
    labelNames: ['db_client_connection_pool_name'] as const,
    registers,
  });
  const pending = new Gauge({
    name: 'db_client_connection_pending_requests',
    help: 'Who waits for a connection of the pool (PostgreSQL)',
    labelNames: ['db_client_connection_pool_name'] as const,
    registers,
  });
  const size = new Gauge({
    name: 'smarketing_sqlite_size_bytes',
    help: 'Size of the database file and of its log (SQLite)',
    labelNames: ['file'] as const,
    registers,
  });
  const writes = new Gauge({
    name: 'smarketing_sqlite_pending_writes',
    help: 'Transactions that wait to be written, or are being written by the thread (SQLite)',
    registers,
  });
  const thread = new Gauge({
    name: 'smarketing_sqlite_writer_thread',
    help: '1 where a thread writes, since the file is large or a write was slow (SQLite)',
    registers,
  });
  // What is of the other database is not told at all.
  for (const each of [writes, thread]) each.remove();

  return (load) => {
    if (load.kind === 'postgres') {
      connections.set({ ...pool, db_client_connection_state: 'used' }, load.used);
      connections.set({ ...pool, db_client_connection_state: 'idle' }, load.idle);
      most.set(pool, load.most);
      pending.set(pool, load.waiting);
    } else {
      size.set({ file: 'database' }, load.fileBytes);
      size.set({ file: 'log' }, load.logBytes);
      writes.set(load.waiting);
      thread.set(load.isBeside ? 1 : 0);
    }
  };
}
