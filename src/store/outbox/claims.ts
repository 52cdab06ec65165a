import { sql } from '../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../database/query.ts';
import { isLaneOpen } from '../deliveries/pauses/queries.ts';
import { isEligible } from './eligible.ts';
import { selectTakenColumns, type TakenRow, taken } from './taken.ts';

/** `again`: when a lane is looked at again whose message somebody else holds. */
type Claim = { token: string; now: number; leaseUntil: number; again: number; most: number };

/** The last of these answers with what was taken. */
export function takeDueOnSqlite({ token, now, leaseUntil, again, most }: Claim): Step[] {
  return [
    bind(takeLanesSqlite, { token, now, leaseUntil, most }),
    bind(takeHeadsSqlite, { token, now, leaseUntil }),
    bind(leaveEmpty, { token, again }),
    bind(taken, { token }),
  ];
}

/** The same in two statements, since each costs the server as much as several messages; the second sees what the lanes held when they were taken. */
export function takeDueOnPostgres({ token, now, leaseUntil, again, most }: Claim): Step[] {
  return [
    bind(takeLanesPostgres, { token, now, leaseUntil, most }),
    bind(takeHeadsPostgres, { token, now, leaseUntil, again }),
  ];
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

/** One look into the index a lane, however many wait in it. */
const selectHeads = ($: Held) =>
  sql<number>`(select (select d.id from deliveries d where d.lane = l.lane and ${isEligible($.now)} order by d.id limit 1)
      from lanes l where l.token = ${$.token})`;

const takeHeadsSqlite = prepare<Held>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({
      state: 'sending',
      token: $.token,
      lease_until: $.leaseUntil,
      attempts: sql<number>`attempts + 1`,
      doubts: sql<number>`doubts + case when state in ('unknown', 'sending') then 1 else 0 end`,
    })
    .where('id', 'in', selectHeads($)),
);

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

/** What somebody is just redrawing or moving is left to them: a claim that holds others waits for nobody, so never in a circle. */
const takeHeadsPostgres = prepareSql<Held & { again: number }>()(
  ($) => sql<TakenRow>`
    with heads as materialized (
      select d.id, d.lane from deliveries d where d.id in ${selectHeads($)} and ${isEligible($.now)}
      order by d.id for update of d skip locked),
    took as (
      update deliveries as t set state = 'sending', token = ${$.token}, lease_until = ${$.leaseUntil},
        attempts = t.attempts + 1, doubts = t.doubts + case when t.state in ('unknown', 'sending') then 1 else 0 end
      from heads as h where t.id = h.id returning t.*),
    left_empty as (
      update lanes set token = null, free_at = ${$.again}, paced_at = paced_at - interval_ms
      where token = ${$.token} and lane not in (select lane from heads))
    select ${selectTakenColumns} from took as d left join deliveries as p on p.id = d.post order by d.id`,
);
