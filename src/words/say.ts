import { IntlMessageFormat } from 'intl-messageformat';
import type { Channel, Locale, Organisation, Platform } from '../domain/organisation.ts';
import { DAY_MS, type Instant, MINUTE_MS } from '../domain/time.ts';
import type { LocalDate, Month } from '../domain/working-time.ts';
import { CATALOGUES, type WordKey } from './catalogues.ts';

/** What fills a message's arguments, by their names. */
export type WordValues = Record<string, string | number>;

/** How each language is written here: European English, Dutch of the Netherlands. */
const TAGS: Record<Locale, string> = { en: 'en-GB', nl: 'nl-NL' };

const formats = new Map<string, IntlMessageFormat>();

/** The words for a key in a language, with its values filled in as they are. Throws when a value is missing. */
export function say(locale: Locale, key: WordKey, values: WordValues = {}): string {
  return String(formatOf(locale, key).format(values));
}

function formatOf(locale: Locale, key: WordKey): IntlMessageFormat {
  const id = `${locale}/${key}`;
  let format = formats.get(id);
  if (format === undefined) {
    // Tags are off: words hold no markup, so `<` is a character like any other.
    format = new IntlMessageFormat(CATALOGUES[locale][key], TAGS[locale], undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return format;
}

/** A day and time as people there write it, on the organisation's clock; with its year where that is not `today`’s (a day or a month). */
export function sayMoment(locale: Locale, zone: string, at: Instant, today: LocalDate | Month): string {
  const year = openDateFormat(locale, { year: 'numeric', timeZone: zone }).format(at);
  const moment = openDateFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isOtherYear(year, today) && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
  return moment.replace(WEEKDAY_COMMA, ' ');
}

/** English writes one after a weekday where the year is said too, and none where it is not: here it is never. */
const WEEKDAY_COMMA = /(?<=^\p{L}+), /u;

/** The same in short: within a week by its weekday, else by its day, with its year where that is not this one’s. */
export function sayMomentNear(locale: Locale, zone: string, at: Instant, now: Instant): string {
  const time = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  if (Math.abs(at - now) < 6 * DAY_MS) return openDateFormat(locale, { weekday: 'short', ...time }).format(at);
  const year = openDateFormat(locale, { year: 'numeric', timeZone: zone });
  const isOther = year.format(at) !== year.format(now);
  return openDateFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(isOther && { year: 'numeric' }),
    ...time,
  }).format(at);
}

/** The time alone, of a day that is said beside it. */
export function sayTime(locale: Locale, zone: string, at: Instant): string {
  return openDateFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
}

/** A day as people there write it, `YYYY-MM-DD`. */
export function sayDay(locale: Locale, day: string): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return openDateFormat(locale, format).format(Date.parse(day));
}

/** A day as it is typed: `21-12`, `21/12`. */
export function sayTypedDay(locale: Locale, day: LocalDate): string {
  const format = { day: 'numeric', month: 'numeric', timeZone: 'UTC' } as const;
  return openDateFormat(locale, format).format(Date.parse(day));
}

/** The same with its year where that is not this one’s. */
export function sayDayNear(locale: Locale, day: string, today: string): string {
  return isOtherYear(day, today) ? `${sayDay(locale, day)} ${day.slice(0, 4)}` : sayDay(locale, day);
}

/** Of two days or months that begin with their year. */
function isOtherYear(day: string, today: string): boolean {
  return day.slice(0, 4) !== today.slice(0, 4);
}

/** A day with its year, `YYYY-MM-DD`: one that may lie far ahead. */
export function sayDate(locale: Locale, day: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return openDateFormat(locale, format).format(Date.parse(day));
}

/** From a day until another as people there write it, with their years where one of them is not `today`’s. */
export function sayDays(locale: Locale, first: LocalDate, last: LocalDate, today: LocalDate): string {
  const isOther = isOtherYear(first, today) || isOtherYear(last, today);
  return openDateFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(isOther && { year: 'numeric' }),
    timeZone: 'UTC',
  }).formatRange(Date.parse(first), Date.parse(last));
}

/** Weekdays by their ISO numbers, 1 = Monday. */
export function sayWeekdays(locale: Locale, days: number[]): string {
  const name = openDateFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return sayList(
    locale,
    days.map((day) => name.format(MONDAY + (day - 1) * DAY_MS)),
  );
}

const MONDAY = Date.parse('2024-01-01');

/** How long something took, in hours and minutes; a minute at least. */
export function sayDuration(locale: Locale, ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  const unit = (value: number, of: 'hour' | 'minute') =>
    openNumberFormat(locale, { style: 'unit', unit: of, unitDisplay: 'short' }).format(value);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return unit(minutes, 'minute');
  return minutes % 60 === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}`;
}

/** A part of a whole in per cent. */
export function sayShare(locale: Locale, part: number, of: number): string {
  return openNumberFormat(locale, { style: 'percent' }).format(of === 0 ? 0 : part / of);
}

/** A moment with its year, on the organisation's clock: one that may lie far back. */
export function sayFullMoment(locale: Locale, zone: string, at: Instant): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return openDateFormat(locale, { ...format, timeZone: zone }).format(at);
}

/** A month with its year, of `YYYY-MM`. */
export function sayMonthOfYear(locale: Locale, month: string): string {
  return openDateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

/** A month's name, of `YYYY-MM`. */
export function sayMonth(locale: Locale, month: string): string {
  return openDateFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

/** A platform by its name. */
export function sayPlatform(platform: Platform): string {
  return PLATFORM_NAMES[platform];
}

const PLATFORM_NAMES: Record<Platform, string> = { slack: 'Slack', teams: 'Teams' };

/** Channels as each platform writes their names; where the organisation is on both, with which of them it is. */
export function sayChannels(locale: Locale, channels: Channel[], { workspaces }: Organisation): string {
  const isOnBoth = new Set(workspaces.map(({ platform }) => platform)).size > 1;
  const names = channels.map(({ platform, name }) => {
    const written = sayChannelName(platform, name);
    return isOnBoth ? `${written} (${sayPlatform(platform)})` : written;
  });
  return sayList(locale, [...new Set(names)]);
}

/** A channel as its platform writes it. */
export function sayChannelName(platform: Platform, name: string): string {
  const bare = name.replace(/^#/, '');
  return platform === 'slack' ? `#${bare}` : `“${bare}”`;
}

export function sayList(locale: Locale, items: string[]): string {
  return new Intl.ListFormat(TAGS[locale]).format(items);
}

/** With cents where there are any. */
export function sayMoney(locale: Locale, amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const format = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return openNumberFormat(locale, format).format(amount);
}

export function sayNumber(locale: Locale, value: number): string {
  return openNumberFormat(locale, {}).format(value);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** To make a format takes fifty times as long as to use it. */
function openDateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${locale} ${JSON.stringify(options)}`;
  const format = dateFormats.get(id) ?? new Intl.DateTimeFormat(TAGS[locale], options);
  dateFormats.set(id, format);
  return format;
}

function openNumberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const id = `${locale} ${JSON.stringify(options)}`;
  const format = numberFormats.get(id) ?? new Intl.NumberFormat(TAGS[locale], options);
  numberFormats.set(id, format);
  return format;
}
