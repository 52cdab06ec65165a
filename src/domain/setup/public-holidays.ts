import type { Hours, PublicHolidays } from '../organisation.ts';
import { HOUR_MS, type Instant } from '../time.ts';
import { addDays, getInstant, getLocalDate, type LocalDate } from '../working-time.ts';

/** So many years ahead public holidays are looked up; of the year before too, in which leads came that still count. */
const YEARS_AHEAD = 10;
/** They are looked up anew when less is left. */
const RENEWED_WITHIN_DAYS = 730;
/** A day of which they leave less free is a working day. */
const FREE_MS = 12 * HOUR_MS;

export type HolidayLookup = { publicHolidays: PublicHolidays } | { fault: string };

/** Whether those of the country are known for too short a time; false where no country is given. */
export function needsPublicHolidays({ country, publicHolidays }: Hours, today: LocalDate): boolean {
  if (country === undefined) return false;
  return publicHolidays === undefined || publicHolidays.until < addDays(today, RENEWED_WITHIN_DAYS);
}

/**
 * The public holidays of a country, a state or a region of it for the years to come. What is known of all countries is large, so
 * it is loaded here and nowhere else.
 */
export async function lookUpPublicHolidays(country: string, today: LocalDate): Promise<HolidayLookup> {
  const { default: Holidays } = await import('date-holidays');
  const [nation = '', state, region] = country.split('-');
  const all = new Holidays();
  const fault =
    findUnknown(nation, all.getCountries(), 'is no country whose holidays I know') ??
    findUnknown(state, all.getStates(nation), `is no state of ${nation}`) ??
    findUnknown(region, all.getRegions(nation, state ?? ''), `is no region of ${nation}-${state}`);
  if (fault !== undefined) return { fault };
  const calendar = new Holidays(country, { types: ['public'] });
  const zone = calendar.getTimezones()[0] ?? 'UTC';
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, nth) => year - 1 + nth);
  const dates = years.flatMap((each) => calendar.getHolidays(each)).flatMap((each) => listFreeDates(each, zone));
  return { publicHolidays: { until: `${year + YEARS_AHEAD}-12-31`, dates: [...new Set(dates)].toSorted() } };
}

const NAMED_MAX = 20;

/** Why this is none of the known ones, with those there are where they can be counted; undefined where nothing is asked. */
function findUnknown(
  asked: string | undefined,
  known: Record<string, string> | undefined,
  why: string,
): string | undefined {
  const names = Object.keys(known ?? {});
  if (asked === undefined || names.includes(asked)) return undefined;
  const few = names.length > 0 && names.length <= NAMED_MAX;
  return `${asked} ${why}${few ? `, which has ${names.join(', ')}` : ''}`;
}

/** The days of which a holiday takes more than half: some last several days, some begin in the evening before. */
function listFreeDates({ start, end }: { start: Date; end: Date }, zone: string): LocalDate[] {
  const [begins, ends] = [start.getTime(), end.getTime()];
  const dates: LocalDate[] = [];
  for (let date = getLocalDate(begins, zone); getMidnight(date, zone) < ends; date = addDays(date, 1)) {
    const [from, to] = [getMidnight(date, zone), getMidnight(addDays(date, 1), zone)];
    if (Math.min(to, ends) - Math.max(from, begins) > FREE_MS) dates.push(date);
  }
  return dates;
}

function getMidnight(date: LocalDate, zone: string): Instant {
  return getInstant(date, '00:00', zone);
}
