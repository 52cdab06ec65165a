import { DAY_MS, type Instant } from '../../../domain/time.ts';
import { getLocalDate, type LocalDate } from '../../../domain/working-time.ts';

/** A day to show as an example, far enough ahead for a lead to ripen. */
export function findExampleDay(now: Instant): LocalDate {
  return getLocalDate(now + EXAMPLE_MS, 'UTC');
}

const EXAMPLE_MS = 90 * DAY_MS;
