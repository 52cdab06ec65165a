import type { Organisation } from '../../organisation.ts';
import { HOUR_MS, type Instant } from '../../time.ts';
import { addWorkingMs } from '../follow-up-clock.ts';
import type { Lead } from '../lead.ts';
import { isClockRunning, isSnoozed, listStepsLeft } from './follow-up-steps.ts';

/** Whoever is told of a lead is told at once of their others whose half comes within so much working time. */
const ALONG_MS = 2 * HOUR_MS;

type Clock = Pick<Organisation, 'hours' | 'zone'>;

/** Until when halves are told along with a step that is due now. */
export function findAlongUntil(now: Instant, { hours, zone }: Clock): Instant {
  return addWorkingMs(now, ALONG_MS, hours, zone);
}

/** Half of its time is over soon, and nobody touched it or asked for time. */
export function isHalfComing(lead: Lead, clock: Clock, now: Instant): boolean {
  if (!isClockRunning(lead) || isSnoozed(lead, now)) return false;
  const [next] = listStepsLeft(lead, clock);
  return next?.step === 50 && next.at > now && next.at <= findAlongUntil(now, clock);
}
