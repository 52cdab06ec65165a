import { MONTH_WITHOUT_SUMMARY_DAY } from '../../../domain/digests/month.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { getLocalDate } from '../../../domain/working-time.ts';

/** Where no check-in’s summary took them along, a month’s figures come with a digest in the middle of the next month. */
export function isMonthDue({ zone }: Organisation, rounds: { state: string }[], now: Instant): boolean {
  const isRunning = rounds.some(({ state }) => state === 'open' || state === 'review');
  const day = Number(getLocalDate(now, zone).slice(-2));
  return !isRunning && day >= MONTH_WITHOUT_SUMMARY_DAY;
}
