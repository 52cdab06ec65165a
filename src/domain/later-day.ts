import { addDays, type LocalDate } from './working-time.ts';

/** Of two places on earth none is further ahead than this. */
const AHEAD_MAX_DAYS = 2;

/**
 * Whether a day has begun since the one on which something was done that is done once a day: another time zone brings no day back. A day further ahead than
 * anywhere on earth was written by a clock that was ahead, and holds nothing up.
 */
export function isLaterDay(day: LocalDate, was: LocalDate | undefined): boolean {
  return was === undefined || day > was || was > addDays(day, AHEAD_MAX_DAYS);
}
