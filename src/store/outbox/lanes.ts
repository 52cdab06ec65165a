import { chooseLane, type DeliveryKind, type Lane } from '../../domain/deliveries/delivery.ts';
import type { Target } from '../../domain/deliveries/target.ts';
import type { Subject } from '../../domain/subject.ts';
import { insertOrSkip } from '../database/insert.ts';
import { type RawBuilder, sql } from '../database/kysely.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import { deliveryTables } from '../deliveries/tables.ts';

/** Makes the lane if it is not there yet. */
export function openLane(kind: DeliveryKind, target: Target, subject: Subject): Step {
  return openNamedLane(chooseLane(kind, target, subject));
}

/** The same of a lane that is known. */
export function openNamedLane({ lane, intervalMs, burst }: Lane): Step {
  return bind(addLane, {
    lane,
    interval_ms: intervalMs,
    burst_ms: intervalMs * burst,
    paced_at: 0,
    free_at: 0,
    token: null,
    paused_until: 0,
  });
}

const addLane = insertOrSkip(deliveryTables, 'lanes');

/** When the pace allows the next, unless the lane is left alone. */
export const freePaced = chooseLater(sql`paced_at - burst_ms`, sql`paused_until`);

/** Free again as soon as the pace allows: `paced_at` runs one interval ahead a message, `burst_ms` may be used up front. */
export const releaseLane = prepare<{ lane: string; token: string }>()((db, $) =>
  db
    .updateTable('lanes')
    .set({ token: null, free_at: freePaced })
    .where('lane', '=', $.lane)
    .where('token', '=', $.token),
);

/** Held until a moment, and by its pace: the platform said wait, or its first message must go again. */
export const closeLane = prepare<{ lane: string; token: string; until: number }>()((db, $) =>
  db
    .updateTable('lanes')
    .set({
      token: null,
      free_at: chooseLater(chooseLater(sql`paced_at - burst_ms`, sql`paused_until`), sql`${$.until}`),
    })
    .where('lane', '=', $.lane)
    .where('token', '=', $.token),
);

/** Left alone by whoever sends there or asks there until a moment; whoever holds it just now frees it no sooner, by its end or its lease’s. */
export const pauseLane = prepare<{ lane: string; until: number }>()((db, $) =>
  db
    .updateTable('lanes')
    .set({
      paused_until: chooseLater(sql`paused_until`, sql`${$.until}`),
      free_at: chooseLater(sql`free_at`, sql`${$.until}`),
    })
    .where('lane', '=', $.lane),
);

/** What the two databases call differently. */
export function chooseLater(one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`case when ${one} > ${other} then ${one} else ${other} end`;
}
