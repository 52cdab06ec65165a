import type { Instant } from '../../domain/time.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import { dropBundles, dropTraces, dropWaiting, levelDays, levelLanes } from '../deliveries/traces.ts';
import type { RoundKey } from './changes.ts';

/** Who answered, who shared and who was reminded is forgotten with what was answered; and when, by what was sent to them. */
export function forgetTraces({ organisation, month }: RoundKey, at: Instant): Step[] {
  return [
    bind(clearFlags, { organisation, month }),
    ...[dropTraces, dropWaiting, dropBundles, levelDays].map((each) => bind(each, { organisation, month })),
    bind(levelLanes, { organisation, month, at }),
  ];
}

/** Nobody is asked any more, though what they answered stays. */
export function forgetAsking({ organisation, month }: RoundKey): Step[] {
  return [bind(dropWaiting, { organisation, month })];
}

/** Of everybody who is asked: PostgreSQL tells which rows one transaction wrote, and so would tell whose were not. */
const clearFlags = prepare<{ organisation: string; month: string }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ answered: 0, shared: 0, reminders: 0, reminded_on: null })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);
