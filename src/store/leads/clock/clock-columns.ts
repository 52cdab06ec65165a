import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../../tables.ts';

/** Somebody touched it, or it came to an end: nothing more happens by itself. */
export const CLOCK_STOPPED = { next_step_at: null, snoozed_until: null };

/** Whoever has it now did not ask for time: what waited for that is looked at by the next tick. */
export function dropSnooze(is: ExpressionBuilder<Tables, 'leads'>, at: number) {
  const next = is.case().when('snoozed_until', 'is not', null).then(at).else(is.ref('next_step_at')).end();
  return { snoozed_until: null, next_step_at: next };
}
