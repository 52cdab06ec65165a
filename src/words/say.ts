import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export type Key = keyof typeof en;
export type Told = Record<string, string | number>;

const CATALOGUES: Record<Locale, Record<Key, string>> = { en, nl };
/** How each language is written here: European English, Dutch of the Netherlands. */
const TAGS: Record<Locale, string> = { en: 'en-GB', nl: 'nl-NL' };

const formats = new Map<string, IntlMessageFormat>();

/** The words for a key in a language, with its values filled in as they are. Throws when a value is missing. */
export function say(locale: Locale, key: Key, values: Told = {}): string {
  return String(formatOf(locale, key).format(values));
}

function formatOf(locale: Locale, key: Key): IntlMessageFormat {
  const id = `${locale}/${key}`;
  let format = formats.get(id);
  if (format === undefined) {
    // Tags are off: words hold no markup, so `<` is a character like any other.
    format = new IntlMessageFormat(CATALOGUES[locale][key], TAGS[locale], undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return format;
}

/** A day and time as people there write it, on the organisation's clock. */
export function sayMoment(locale: Locale, zone: string, at: Instant): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
}

/** A day as people there write it, `YYYY-MM-DD`. */
export function sayDay(locale: Locale, day: string): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(TAGS[locale], format).format(Date.parse(day));
}

/** A day with its year, `YYYY-MM-DD`: one that may lie far ahead. */
export function sayDate(locale: Locale, day: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(TAGS[locale], format).format(Date.parse(day));
}

/** A month's name, of `YYYY-MM`. */
export function sayMonth(locale: Locale, month: string): string {
  return new Intl.DateTimeFormat(TAGS[locale], { month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

export function sayList(locale: Locale, items: string[]): string {
  return new Intl.ListFormat(TAGS[locale]).format(items);
}

export function sayMoney(locale: Locale, amount: number, currency: string): string {
  return new Intl.NumberFormat(TAGS[locale], { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
}

export function sayNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(TAGS[locale]).format(value);
}
