import { randomUUID } from 'node:crypto';
import { LEASE_MS } from '../../domain/deliveries/delivery.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { type Dialect, prepareSql } from '../database/query.ts';
import { findWaitingTarget, isLaneOpen, readPauses } from '../deliveries/pauses/queries.ts';
import type { Outbox } from '../store.ts';
import { takeDueOnPostgres, takeDueOnSqlite } from './claims.ts';
import { limitFutures } from './futures.ts';
import { keepLease } from './leases.ts';
import { listNewestLines } from './outbox-lines.ts';
import { measureProgress } from './progress.ts';
import { type TakenRow, toDelivery } from './taken.ts';
import { takeTurn } from './turns.ts';

/** What somebody holds when it is to be taken, they hold for a few milliseconds. */
const LOOK_AGAIN_MS = 50;

export function createOutbox(database: Database, dialect: Dialect, installation: string): Outbox {
  const takeDue = dialect === 'postgres' ? takeDueOnPostgres : takeDueOnSqlite;
  return {
    claim: async (now, most) => {
      const ran = await database.run(
        takeDue({ token: randomUUID(), now, leaseUntil: now + LEASE_MS, again: now + LOOK_AGAIN_MS, most }),
      );
      return (ran.rows.at(-1) as TakenRow[]).map((row) => toDelivery(row, installation));
    },
    renew: (delivery, now) => keepLease(database, delivery, now),
    takeTurn: (lane, now) => takeTurn(database, lane, now),
    nextDue: async (now) => {
      const [row] = await (now === undefined ? database.all(next, {}) : database.all(nextFrom, { now }));
      return row?.at ?? undefined;
    },
    pauses: () => readPauses(database),
    findWaiting: (workspace) => findWaitingTarget(database, workspace),
    progress: (now) => measureProgress(database, now),
    limitFutures: (now, most) => limitFutures(database, dialect, now, most),
    lines: (most) => listNewestLines(database, most),
  };
}

/** Waits, and may go once it is due and its lane free. */
const waits = sql<boolean>`d.lane = l.lane and d.state in ('queued', 'retry', 'unknown', 'sending')
  and (d.post is null or exists (select 1 from deliveries p where p.id = d.post and p.sent_message is not null))`;

/** A lane is free later than its first message is due, or else as early as the first is due; a long queue is not read through. */
const selectNext = sql<number | null>`(select min(case
    when exists (select 1 from deliveries d where ${waits} and d.due_at <= l.free_at) then l.free_at
    else (select min(d.due_at) from deliveries d where ${waits}) end)
  from lanes as l where ${isLaneOpen})`;

const next = prepareSql<Record<never, never>>()(() => sql<{ at: number | null }>`select ${selectNext} as at`);

/** Where many wait, one of the first lanes says so, and the others are not asked. */
const nextFrom = prepareSql<{ now: number }>()(
  ($) => sql<{ at: number | null }>`select coalesce(
    (select l.free_at from lanes as l where l.free_at <= ${$.now} and ${isLaneOpen}
      and exists (select 1 from deliveries d where ${waits} and d.due_at <= ${$.now}) order by l.free_at limit 1),
    ${selectNext}) as at`,
);
