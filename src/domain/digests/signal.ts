import type { Reason } from '../leads/verdict.ts';
import { POLICY } from '../privacy/policy.ts';
import { DAY_MS, type Instant } from '../time.ts';
import { getInstant, getLocalDate } from '../working-time.ts';
import type { JudgedCounts, ReasonCounts } from './counts.ts';

/** When a campaign gives an early signal: so many judged leads, and more than this share of them poor. */
export const SIGNAL = { leads: 8, poorShare: 0.4, windowDays: 30, againDays: 14 } as const;

/** Told once in a fortnight, whatever happens in between: so nobody can have it told again to see what changed. */
export function isSignalDue(judged: JudgedCounts, signalledAt: Instant | undefined, now: Instant): boolean {
  const isAgain = signalledAt === undefined || now - signalledAt >= SIGNAL.againDays * DAY_MS;
  return isAgain && isAlarming(judged);
}

/** Too many of enough leads are poor, by the judgement of enough people. */
function isAlarming({ leads, poor, people }: JudgedCounts): boolean {
  return leads >= SIGNAL.leads && poor > SIGNAL.poorShare * leads && people.length >= POLICY.leadPeople;
}

/** When the day began: what was judged since is looked at tomorrow. */
export function getDayStart(now: Instant, zone: string): Instant {
  return getInstant(getLocalDate(now, zone), '00:00', zone);
}

/** Since when judgements of a campaign count for its signal. */
export function getSignalStart(dayStart: Instant): Instant {
  return dayStart - SIGNAL.windowDays * DAY_MS;
}

/**
 * Reasons that enough people gave of enough leads, most first, without numbers; none where there is only one: then all
 * would have said it.
 */
export function discloseSignalReasons(reasons: ReasonCounts[]): Reason[] {
  if (reasons.length < 2) return [];
  return reasons
    .filter(({ leads, people }) => leads >= POLICY.leads && people.length >= POLICY.leadPeople)
    .toSorted((one, other) => other.judgements - one.judgements)
    .flatMap(({ reason }) => reason ?? []);
}
