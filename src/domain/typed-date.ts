import { addDays, findExistingDate, type LocalDate } from './working-time.ts';

/** So many days back a date without a year may lie: “1-1” in June is of this year, in July of the next. */
const PAST_MAX_DAYS = 180;

const MONTHS = [
  'jan(?:uari|uary)?',
  'feb(?:ruari|ruary)?',
  'mrt|maart|mar(?:ch)?',
  'apr(?:il)?',
  'mei|may',
  'juni?|june?',
  'juli?|july?',
  'aug(?:ustus|ust)?',
  'sept?(?:ember)?',
  'okt(?:ober)?|oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const MONTH = MONTHS.join('|');
const ISO = String.raw`\d{4}([-/])\d{1,2}\1\d{1,2}`;
const NUMBERS = String.raw`\d{1,2}([-/.])\d{1,2}(?:\2\d{4})?`;
const DAY_FIRST = String.raw`\d{1,2}(?:e|st|nd|rd|th)?(?: of)? (?:${MONTH})\.?(?: \d{4})?`;
const MONTH_FIRST = String.raw`(?:${MONTH})\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?`;
const TODAY = 'today|vandaag|tomorrow|morgen';
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ISO}|${NUMBERS}|${DAY_FIRST}|${MONTH_FIRST}|${TODAY})(?![\\p{L}\\p{N}]|[-/.]\\d)`,
  'gu',
);
/** What stands before, between and after the days of an absence. */
const BETWEEN = /^(?:\s|[-–—|,.…]|to|till|until|through|tot|en|met|and|t\/m|tm|from|van|vanaf|on|op)*$/;

/** `3 t/m 5 jan`: the first is of the month, and year, of the last. */
const SHORT_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(\d{1,2})(?:e|st|nd|rd|th)?( ?[-–—] ?| (?:tot en met|t/m|tm|tot|to|till|until|through) )(?=\d{1,2}(?:e|st|nd|rd|th)?(?: of)? ((?:${MONTH})\.?(?: \d{4})?)(?![\p{L}\p{N}]))`,
  'gu',
);
/** Which day of the week it is said to be, before a day. */
const WEEKDAY =
  /(?<!\p{L})(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[.,]* (?=\p{L}{0,9}\.? ?\d)/gu;

/** Days as people type them are short; more is read by nobody. */
const TYPED_MAX = 100;

/**
 * A date as people type it in either language: `2026-12-01`, `1-12-2026`, `01/12`, `1 dec`, `1 December 2026`, `Dec 1`,
 * `today`, `morgen`; undefined when it is none. Without a year it is this year’s, or the next one’s when that is more
 * than 180 days past.
 */
export function readDate(text: string, today: LocalDate): LocalDate | undefined {
  const days = findDates(text, /^[\s.]*$/);
  return days?.length === 1 ? placeDate(days[0] ?? '', today, lookBack(today)) : undefined;
}

/** From a day until another, or one day: `21-12 – 1-1`, `21 dec tot en met 1 jan`, `3 t/m 5 jan`, `ma 21 dec`. The last lies after the first. */
export function readDays(text: string, today: LocalDate): { from: LocalDate; to: LocalDate } | undefined {
  const [first, last, ...more] = findDates(text, BETWEEN) ?? [];
  const from = first === undefined ? undefined : placeDate(first, today, lookBack(today));
  if (from === undefined || more.length > 0) return undefined;
  const to = last === undefined ? from : placeDate(last, today, { earliest: from, year: getYear(from) });
  return to === undefined ? undefined : { from, to };
}

/** The dates in a text as they are written; undefined where anything but `rest` is left beside them. */
function findDates(text: string, rest: RegExp): string[] | undefined {
  const words = text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
  if (words.length > TYPED_MAX) return undefined;
  const typed = words.replaceAll(WEEKDAY, '').replaceAll(SHORT_FIRST, '$1 $3 $2');
  return rest.test(typed.replaceAll(DATE, ' ')) ? (typed.match(DATE) ?? []) : undefined;
}

/** A day without a year is of this year, or the first from then on. */
type Placing = { earliest: LocalDate; year: number };

function lookBack(today: LocalDate): Placing {
  return { earliest: addDays(today, -PAST_MAX_DAYS), year: getYear(today) };
}

function getYear(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function placeDate(written: string, today: LocalDate, placing: Placing): LocalDate | undefined {
  if (written === 'today' || written === 'vandaag') return today;
  if (written === 'tomorrow' || written === 'morgen') return addDays(today, 1);
  const { year, month, day } = splitDate(written);
  if (year !== undefined) return findExistingDate(year, month, day);
  return [placing.year, placing.year + 1]
    .map((each) => findExistingDate(each, month, day))
    .find((date) => date !== undefined && date >= placing.earliest);
}

type DateParts = { year: number | undefined; month: number; day: number };

function splitDate(written: string): DateParts {
  const [one = 0, two = 0, three] = (written.match(/\d+/g) ?? []).map(Number);
  if (/^\d{4}/.test(written)) return { year: one, month: two, day: three ?? 0 };
  const month = MONTHS.findIndex((name) => new RegExp(`(?<!\\p{L})(?:${name})(?!\\p{L})`, 'u').test(written)) + 1;
  return month === 0 ? { year: three, month: two, day: one } : { year: two === 0 ? undefined : two, month, day: one };
}
