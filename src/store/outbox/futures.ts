import { LEASE_MS } from '../../domain/deliveries/delivery.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { bind, type Dialect, prepare } from '../database/query.ts';

/**
 * Moments written by a clock that was ahead, or on a word that cannot be meant, come no later than `most` ms from now. The lanes
 * first, and in order, as whoever ends a delivery takes them.
 */
export async function limitFutures(database: Database, dialect: Dialect, now: number, most: number): Promise<void> {
  const limitLanes = dialect === 'postgres' ? limitLanesPostgres : limitLanesSqlite;
  const until = now + most;
  await database.run([bind(limitLanes, { now, until }), bind(limitDeliveries, { until, lease: now + LEASE_MS })]);
}

type Limit = { now: number; until: number };

const limitLanesSqlite = prepare<Limit>()((db, $) => limitLanesLocked(db, $, sql``));
const limitLanesPostgres = prepare<Limit>()((db, $) => limitLanesLocked(db, $, sql`order by lane for update`));

function limitLanesLocked(
  db: Parameters<Parameters<ReturnType<typeof prepare<Limit>>>[0]>[0],
  $: Limit,
  lock: ReturnType<typeof sql>,
) {
  // As far ahead as a claim can put it.
  const paced = sql<number>`${$.now} + burst_ms + interval_ms`;
  return db
    .updateTable('lanes')
    .set({
      free_at: sql<number>`case when free_at > ${$.until} then ${$.until} else free_at end`,
      paced_at: sql<number>`case when paced_at > ${paced} then ${paced} else paced_at end`,
      paused_until: sql<number>`case when paused_until > ${$.until} then ${$.until} else paused_until end`,
    })
    .where(
      'lane',
      'in',
      sql<string>`(select lane from lanes where free_at > ${$.until} or paced_at > ${paced}
        or paused_until > ${$.until} ${lock})`,
    );
}

const limitDeliveries = prepare<{ until: number; lease: number }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({
      due_at: sql<number>`case when due_at > ${$.until} then ${$.until} else due_at end`,
      lease_until: sql<number>`case when lease_until > ${$.lease} then ${$.lease} else lease_until end`,
    })
    .where(
      sql<boolean>`state in ('queued', 'retry', 'unknown', 'sending') and (due_at > ${$.until} or lease_until > ${$.lease})
        and not ${isMeantForLater}`,
    ),
);

/** A reminder waits for its reader's next working hour, which may be days ahead. */
const isMeantForLater = sql<boolean>`(state = 'queued' and kind = 'direct' and subject like '{"kind":"reminder"%')`;
