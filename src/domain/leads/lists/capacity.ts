import type { Organisation } from '../../organisation.ts';
import type { Instant } from '../../time.ts';
import {
  addDays,
  findNextWorkingMoment,
  findWorkingDaysLater,
  getInstant,
  getLocalDate,
  getWeekday,
  type LocalDate,
} from '../../working-time.ts';
import { findPromised } from '../clock/promised.ts';
import { findMarketingChannels } from '../definition/holding.ts';
import { deriveListId, findFileOf } from './lead-list.ts';

/** A promise is no wall: a tenth more goes to sales by itself. What is over that waits, unless a manager lets it through. */
const OVER_PART = 10;
/** No lead waits for room longer, in working days: then it is handed over, and marked. */
const QUEUE_DAYS = 5;
const WEEK_DAYS = 7;
const QUEUE = 'queue-';

/** A week of sales, from Monday: how many new leads it takes as promised, how many go to it by themselves, and from when they count. */
export type SalesWeek = { weekly: number; most: number; from: Instant };
/** The same with how many of them are taken: by leads that were handed over in it, and by those that wait. */
export type WeekLoad = SalesWeek & { taken: number };

/** The week of that moment; undefined where sales takes all that comes: nothing is promised, or nobody of marketing would see what waits. */
export function findSalesWeek(organisation: Organisation, at: Instant): SalesWeek | undefined {
  const weekly = findPromised(organisation, at)?.weekly;
  if (weekly === undefined || findMarketingChannels(organisation).length === 0) return undefined;
  const { zone } = organisation;
  const from = getInstant(findMonday(at, zone), '00:00', zone);
  return { weekly, most: weekly + Math.floor(weekly / OVER_PART), from };
}

/** Who comes now waits. */
export function isWeekFull({ most, taken }: WeekLoad): boolean {
  return taken >= most;
}

/** The list of those that begin to wait for room this week: each week has one, so that marketing reads of it anew. */
export function findQueueList(organisation: Organisation, at: Instant): string {
  const monday = findMonday(at, organisation.zone).slice(2).replaceAll('-', '');
  return deriveListId(`${QUEUE}${monday}`, findMarketingChannels(organisation));
}

export function isQueueList(list: string): boolean {
  return findFileOf(list).startsWith(QUEUE);
}

/** When a lead that began to wait then is handed over at the latest: after five working days, in working hours. */
export function planQueueEnd(since: Instant, { hours, zone }: Pick<Organisation, 'hours' | 'zone'>): Instant {
  return findWorkingDaysLater(since, QUEUE_DAYS, hours, zone);
}

/** When the next leads go to sales by themselves: as its next week begins, or because the one that waits since then has waited long enough. */
export function planNextHandover(since: Instant, now: Instant, organisation: Organisation): Instant {
  const { hours, zone } = organisation;
  const next = getInstant(addDays(findMonday(now, zone), WEEK_DAYS), '00:00', zone);
  return Math.min(findNextWorkingMoment(next, hours, zone), planQueueEnd(since, organisation));
}

function findMonday(at: Instant, zone: string): LocalDate {
  const day = getLocalDate(at, zone);
  return addDays(day, 1 - getWeekday(day));
}
