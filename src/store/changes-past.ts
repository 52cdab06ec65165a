import { KEYS_KEPT_MS, OUTBOX_KEPT_MS } from '../domain/delivery.ts';
import type { Change } from './change.ts';
import { query, type Step, step } from './query.ts';

/** Forgets keys nobody repeats any more and deliveries long ended. */
export function forgetSteps(change: Extract<Change, { kind: 'past.forgotten' }>): Step[] {
  return [
    step(forgetKeys, { before: change.at - KEYS_KEPT_MS }),
    step(forgetDeliveries, { before: change.at - OUTBOX_KEPT_MS }),
  ];
}

const forgetKeys = query<{ before: number }>()((db, $) => db.deleteFrom('keys').where('at', '<', $.before));

const forgetDeliveries = query<{ before: number }>()((db, $) =>
  db.deleteFrom('deliveries').where('kind', '<>', 'post').where('ended_at', '<', $.before),
);
