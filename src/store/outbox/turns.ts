import type { Lane } from '../../domain/deliveries/delivery.ts';
import { SECOND_MS } from '../../domain/time.ts';
import type { Database } from '../database/database.ts';
import { type RawBuilder, sql } from '../database/kysely.ts';
import { bind, prepareSql } from '../database/query.ts';
import type { Turn } from '../store.ts';
import { isEligible } from './eligible.ts';
import { chooseLater, openNamedLane } from './lanes.ts';

/** A lane’s pace is never further ahead, unless a clock is wrong: then it is soon put right. */
const TURN_AHEAD_MAX_MS = 5 * SECOND_MS;

/** Books the lane’s next moment for one who asks there; deliveries share the pace, and go on meanwhile. */
export async function takeTurn(database: Database, lane: Lane, now: number): Promise<Turn> {
  const ran = await database.run([
    openNamedLane(lane),
    bind(bookTurn, { lane: lane.lane, now, latest: now + TURN_AHEAD_MAX_MS }),
    bind(selectPause, { lane: lane.lane }),
  ]);
  const [booked] = ran.rows[1] as { at: number }[];
  if (booked !== undefined) return { at: booked.at };
  const [pause] = ran.rows[2] as { until: number }[];
  return { notBefore: Math.max(pause?.until ?? 0, now + TURN_AHEAD_MAX_MS) };
}

/** Of the lane as it is: the first moment that the pace allows. */
const writeTurn = (now: number, pacedAt: RawBuilder<unknown>) => chooseLater(sql`${now}`, sql`${pacedAt} - burst_ms`);

/**
 * The last place before the pace is a delivery’s, where one waits for nothing else: whoever asks takes the one after it. So neither
 * keeps the other from the lane, however much there is of it.
 */
const leavesRoom = (now: number, pacedAt: RawBuilder<unknown>) => sql<boolean>`(token is null
  and free_at <= ${writeTurn(now, pacedAt)} and ${pacedAt} + interval_ms - burst_ms > ${now}
  and exists (select 1 from deliveries d where d.lane = lanes.lane and ${isEligible(now)}))`;

const bookTurn = prepareSql<{ lane: string; now: number; latest: number }>()(($) => {
  const before = chooseLater(sql`paced_at`, sql`${$.now}`);
  // As it was before this turn, seen after it.
  const was = sql`paced_at - interval_ms`;
  return sql<{ at: number }>`update lanes set paced_at = ${before} + interval_ms,
      free_at = case when token is not null or ${leavesRoom($.now, before)} then free_at
        else ${chooseLater(sql`free_at`, sql`${before} + interval_ms - burst_ms`)} end
    where lane = ${$.lane} and paused_until <= ${$.now} and paced_at - burst_ms <= ${$.latest}
    returning ${writeTurn($.now, sql`(${was})`)} + case when ${leavesRoom($.now, sql`(${was})`)} then interval_ms else 0 end as at`;
});

const selectPause = prepareSql<{ lane: string }>()(
  ($) => sql<{ until: number }>`select paused_until as until from lanes where lane = ${$.lane}`,
);
