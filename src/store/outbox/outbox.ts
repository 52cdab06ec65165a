import { randomUUID } from 'node:crypto';
import { LEASE_MS } from '../../domain/deliveries/delivery.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { bind, type Dialect, prepare } from '../database/query.ts';
import { findWaitingTarget, isLaneOpen, readPauses } from '../deliveries/pauses/queries.ts';
import type { Outbox } from '../store.ts';
import { isEligible } from './eligible.ts';
import { limitFutures } from './futures.ts';
import { keepLease } from './leases.ts';
import { listNewestLines } from './outbox-lines.ts';
import { measureProgress } from './progress.ts';
import { type TakenRow, taken, toDelivery } from './taken.ts';
import { takeTurn } from './turns.ts';

/** What somebody holds when it is to be taken, they hold for a few milliseconds. */
const LOOK_AGAIN_MS = 50;

export function createOutbox(database: Database, dialect: Dialect, installation: string): Outbox {
  const takeLanes = dialect === 'postgres' ? takeLanesPostgres : takeLanesSqlite;
  const takeHeads = dialect === 'postgres' ? takeHeadsPostgres : takeHeadsSqlite;
  return {
    claim: async (now, most) => {
      const token = randomUUID();
      const leaseUntil = now + LEASE_MS;
      const ran = await database.run([
        bind(takeLanes, { token, now, leaseUntil, most }),
        bind(takeHeads, { token, now, leaseUntil }),
        bind(leaveEmpty, { token, again: now + LOOK_AGAIN_MS }),
        bind(taken, { token }),
      ]);
      return (ran.rows[3] as TakenRow[]).map((row) => toDelivery(row, installation));
    },
    renew: (delivery, now) => keepLease(database, delivery, now),
    takeTurn: (lane, now) => takeTurn(database, lane, now),
    nextDue: async () => (await database.all(next, {}))[0]?.at ?? undefined,
    pauses: () => readPauses(database),
    findWaiting: (workspace) => findWaitingTarget(database, workspace),
    progress: (now) => measureProgress(database, now),
    limitFutures: (now, most) => limitFutures(database, dialect, now, most),
    lines: (most) => listNewestLines(database, most),
  };
}

type Take = { token: string; now: number; leaseUntil: number; most: number };

const takeLanesSqlite = prepare<Take>()((db, $) => takeLanesWhere(db, $, sql``));
/** Two instances never wait for each other: locked lanes are somebody else's. */
const takeLanesPostgres = prepare<Take>()((db, $) => takeLanesWhere(db, $, sql`for update of l skip locked`));

function takeLanesWhere(
  db: Parameters<Parameters<ReturnType<typeof prepare<Take>>>[0]>[0],
  $: Take,
  lock: ReturnType<typeof sql>,
) {
  return db
    .updateTable('lanes')
    .set({
      token: $.token,
      free_at: $.leaseUntil,
      paced_at: sql<number>`case when paced_at > ${$.now} then paced_at else ${$.now} end + interval_ms`,
    })
    .where(
      'lane',
      'in',
      sql<string>`(select l.lane from lanes l where l.free_at <= ${$.now} and ${isLaneOpen}
      and exists (select 1 from deliveries d where d.lane = l.lane and ${isEligible($.now)})
      order by l.free_at limit ${$.most} ${lock})`,
    );
}

type Held = { token: string; now: number; leaseUntil: number };

const takeHeadsSqlite = prepare<Held>()((db, $) => takeHeadsWhere(db, $, selectHeads($)));
/** What somebody is just redrawing or moving is left to them: a claim that holds others waits for nobody, so never in a circle. */
const takeHeadsPostgres = prepare<Held>()((db, $) =>
  takeHeadsWhere(
    db,
    $,
    sql<number>`(select d.id from deliveries d where d.id in ${selectHeads($)} and ${isEligible($.now)}
      order by d.id for update of d skip locked)`,
  ),
);

/** One look into the index a lane, however many wait in it. */
const selectHeads = ($: Held) =>
  sql<number>`(select (select d.id from deliveries d where d.lane = l.lane and ${isEligible($.now)} order by d.id limit 1)
      from lanes l where l.token = ${$.token})`;

function takeHeadsWhere(
  db: Parameters<Parameters<ReturnType<typeof prepare<Held>>>[0]>[0],
  $: Held,
  heads: ReturnType<typeof sql<number>>,
) {
  return db
    .updateTable('deliveries')
    .set({
      state: 'sending',
      token: $.token,
      lease_until: $.leaseUntil,
      attempts: sql<number>`attempts + 1`,
      doubts: sql<number>`doubts + case when state in ('unknown', 'sending') then 1 else 0 end`,
    })
    .where('id', 'in', heads);
}

/**
 * What waited in a lane may have been taken by another instance meanwhile, or is just being redrawn: the lane is not held for
 * nothing, nor its pace used, and looked at again when that is over.
 */
const leaveEmpty = prepare<{ token: string; again: number }>()((db, $) =>
  db
    .updateTable('lanes')
    .set((is) => ({ token: null, free_at: $.again, paced_at: is('paced_at', '-', is.ref('interval_ms')) }))
    .where('token', '=', $.token)
    .where(sql<boolean>`not exists (select 1 from deliveries d where d.token = ${$.token} and d.lane = lanes.lane)`),
);

/** Waits, and may go once it is due and its lane free. */
const waits = sql<boolean>`d.lane = l.lane and d.state in ('queued', 'retry', 'unknown', 'sending')
  and (d.post is null or exists (select 1 from deliveries p where p.id = d.post and p.sent_message is not null))`;

/** A lane is free later than its first message is due, or else as early as the first is due; a long queue is not read through. */
const next = prepare<Record<never, never>>()((db) =>
  db
    .selectFrom('lanes as l')
    .select(
      sql<number | null>`min(case when exists (select 1 from deliveries d where ${waits} and d.due_at <= l.free_at)
        then l.free_at else (select min(d.due_at) from deliveries d where ${waits}) end)`.as('at'),
    )
    .where(isLaneOpen),
);
