import { chooseLane, type DeliveryKind, type Lane } from '../../domain/deliveries/delivery.ts';
import type { Target } from '../../domain/deliveries/target.ts';
import type { Subject } from '../../domain/subject.ts';
import { insertOrSkip } from '../database/insert.ts';
import { sql } from '../database/kysely.ts';
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
  });
}

const addLane = insertOrSkip(deliveryTables, 'lanes');

/** Free again as soon as the pace allows: `paced_at` runs one interval ahead a message, `burst_ms` may be used up front. */
export const releaseLane = prepare<{ lane: string; token: string }>()((db, $) =>
  db
    .updateTable('lanes')
    .set((is) => ({ token: null, free_at: is('paced_at', '-', is.ref('burst_ms')) }))
    .where('lane', '=', $.lane)
    .where('token', '=', $.token),
);

/** Held until a moment, and by its pace: the platform said wait, or its first message must go again. */
export const closeLane = prepare<{ lane: string; token: string; until: number }>()((db, $) =>
  db
    .updateTable('lanes')
    .set({
      token: null,
      free_at: sql<number>`case when paced_at - burst_ms > ${$.until} then paced_at - burst_ms else ${$.until} end`,
    })
    .where('lane', '=', $.lane)
    .where('token', '=', $.token),
);
