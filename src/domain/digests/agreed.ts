import { FOLLOW_UP_HOURS } from '../leads/follow-up-clock.ts';
import type { Organisation } from '../organisation.ts';
import { gatherWeekdays } from '../organisation.ts';
import type { Instant } from '../time.ts';
import type { AgreedTerms } from './digest.ts';

/** What was agreed until then. */
export type FormerTerms = { until: Instant; terms: AgreedTerms };

/** More of them are not looked back to: so many changes are no agreement. */
const FORMER_TERMS_MAX = 20;

/** What the organisation agreed on, as it is now. */
export function getAgreedTerms({ followUp, hours }: Organisation): AgreedTerms {
  const followUpHours = followUp?.hours ?? FOLLOW_UP_HOURS;
  if ('week' in hours) return { followUpHours, week: hours.week };
  const { from, to, days } = hours;
  return { followUpHours, from, to, days };
}

/** What was agreed when a week ended: what is agreed since belongs to a later one. `former`: the oldest first. */
export function findTermsAt(former: FormerTerms[], organisation: Organisation, at: Instant): AgreedTerms {
  return former.find(({ until }) => until >= at)?.terms ?? getAgreedTerms(organisation);
}

/** Those of before with what is agreed otherwise from now on; undefined when it is the same. */
export function addFormerTerms(
  former: FormerTerms[],
  before: Organisation,
  now: Organisation,
  until: Instant,
): FormerTerms[] | undefined {
  const terms = getAgreedTerms(before);
  if (isSameTerms(terms, getAgreedTerms(now))) return undefined;
  return [...former, { until, terms }].slice(-FORMER_TERMS_MAX);
}

/** Whether the same was agreed, however the week is written. */
export function isSameTerms(one: AgreedTerms, other: AgreedTerms): boolean {
  const isSame = JSON.stringify(gatherWeekdays(one)) === JSON.stringify(gatherWeekdays(other));
  return isSame && one.followUpHours === other.followUpHours;
}
