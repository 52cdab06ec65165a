import type { Reason } from '../leads/verdict.ts';
import { POLICY } from '../privacy/policy.ts';
import { DAY_MS, type Instant } from '../time.ts';
import type { JudgedCounts, ReasonCounts } from './counts.ts';

/** When a campaign gives an early signal: so many judged leads, and more than this share of them poor. */
export const SIGNAL = { leads: 8, poorShare: 0.4, windowDays: 30, againDays: 14 } as const;

/** Managers are warned once, and again only after it got better or a fortnight passed. */
export function isSignalDue(judged: JudgedCounts, signalledAt: Instant | undefined, now: Instant): boolean {
  const isAgain = signalledAt === undefined || now - signalledAt >= SIGNAL.againDays * DAY_MS;
  return isAgain && isAlarming(judged);
}

/** Too many of enough leads are poor, by the judgement of enough people. */
export function isAlarming({ leads, poor, people }: JudgedCounts): boolean {
  return leads >= SIGNAL.leads && poor > SIGNAL.poorShare * leads && people.length >= POLICY.leadPeople;
}

/** It got better, so the next signal about it is news. */
export function isRecovered({ leads, poor }: JudgedCounts): boolean {
  return poor <= SIGNAL.poorShare * leads;
}

/** Since when judgements of a campaign count for its signal. */
export function getSignalStart(at: Instant): Instant {
  return at - SIGNAL.windowDays * DAY_MS;
}

/** Reasons with their counts where enough people and leads are behind each; others by name only, in a fixed order. */
export type SignalReasons = { counted: { reason: Reason; judgements: number }[]; named: Reason[] };

export function discloseSignalReasons(reasons: ReasonCounts[]): SignalReasons {
  const given = reasons.flatMap(({ reason, ...counts }) => (reason === undefined ? [] : [{ reason, ...counts }]));
  const isCounted = ({ leads, people }: { leads: number; people: string[] }) =>
    leads >= POLICY.leads && people.length >= POLICY.leadPeople;
  const counted = given.filter(isCounted).toSorted((one, other) => other.judgements - one.judgements);
  const others = given.filter((each) => !isCounted(each));
  // With one or two people, even the name of a reason would reveal what they said.
  const isMany = new Set(others.flatMap(({ people }) => people)).size >= POLICY.leadPeople;
  return {
    counted: counted.map(({ reason, judgements }) => ({ reason, judgements })),
    named: isMany ? others.map(({ reason }) => reason).toSorted() : [],
  };
}
