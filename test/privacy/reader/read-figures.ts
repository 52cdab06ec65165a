import { DAY_MS } from '../../../src/domain/time.ts';
import type { Look } from '../year/looks.ts';

export type Table = 'quality' | 'promise' | 'reasons' | 'topics';

/** A figure as somebody read it: of which days or month, of which row, and how many of each kind where numbers are said. */
export type Figure = {
  at: number;
  reader: string;
  table: Table;
  period: string;
  /** A campaign, reason or topic; `whole` of all, `rest` of those that are not named. */
  row: string;
  isPart: 'whole' | 'row' | 'rest';
  counts: number[] | undefined;
};

/** What was read, and lines with a number in them that the attacker cannot place: it would be blind to those. */
export type Reading = {
  figures: Figure[];
  /** Weeks that were shown, whatever was said of them. */
  weeks: Set<string>;
  quotes: { at: number; period: string; text: string }[];
  unread: string[];
};

const NAMED = [/^Week of /, /^Together in /, /^Early signal: /];
/** What is said first repeats what follows, and tells what everybody sees on the cards: how many came and still wait. */
const FIRST_SENTENCE = /^(Fewer than \d leads|No new leads|\d+ leads?)(, | ?; |\.$)/;
/** Lines whose numbers are dates, settings, repeats of figures, or what everybody sees on the cards. */
const KNOWN = [
  /^Preview, for you alone$/,
  /^This (was|will be) posted/,
  /^- [↑→↓] /,
  /^bar /,
  /^- Median time to first contact/,
  /^- (Not contacted|Became an opportunity|Won): /,
  /^- (⏳|✅|✋) /,
  /^(🏆|💛|🦁)/,
  /^- (“In time”|Working hours) /,
  /^Every row has at least 3 people and 5 leads/,
  /^Fewer than 3 people judged/,
  /^- (Lead to deal|From handover to won|Leads handed over|Too early or too late) /,
  /^- (Accepted|Followed up in time) {2}too few to tell/,
  FIRST_SENTENCE,
  // Sums of what these digests said.
  /^- Accepted \(good or fair\) since “SQL”/,
  /^- Agreed by both teams: /,
  /^Agreed by both teams: /,
  /^\d+ leads? stays? with marketing until/,
  /^In the last 30 days /,
  /^Reasons, most named first: /,
  /fewer than \d (leads|people)\)$/,
  /: a quiet week\./,
];

export function readFigures(looks: Look[]): Reading {
  const reading: Reading = { figures: [], weeks: new Set(), quotes: [], unread: [] };
  for (const look of looks) {
    const lines = look.text.split('\n');
    const [title = ''] = lines;
    if (!NAMED.some((name) => name.test(title))) continue;
    const period = readPeriod(title, look.at);
    if (period.includes('/')) reading.weeks.add(period);
    for (const line of lines.slice(1)) readLine(line, look, period, reading);
    reading.unread.push(...findUnbacked(lines, look, reading));
  }
  return reading;
}

/** A first sentence with a share of which nothing follows. */
function findUnbacked(lines: string[], { at }: Look, { figures }: Reading): string[] {
  const first = lines.find((line) => FIRST_SENTENCE.test(line)) ?? '';
  const isBacked = (said: string, table: Table) =>
    !first.includes(said) || figures.some((each) => each.at === at && each.table === table && each.isPart === 'whole');
  return isBacked(' good', 'quality') && isBacked(' in time', 'promise') ? [] : [first];
}

function readLine(line: string, { at, reader }: Look, period: string, reading: Reading): void {
  const quote = /^“(.+?)…?”$/.exec(line);
  if (quote?.[1] !== undefined) reading.quotes.push({ at, period, text: quote[1] });
  const figures = READERS.flatMap((read) => read(line)).map((each) => ({ at, reader, period, ...each }));
  reading.figures.push(...figures);
  const isPlaced = figures.length > 0 || quote !== null || KNOWN.some((known) => known.test(line));
  if (!isPlaced && /\d/.test(line)) reading.unread.push(line);
}

/** From a day to a day, with the month of the first where it is another, or of one day alone. */
const WEEK = /^Week of (\d+)(?: ([A-Z]\w+))?(?: \d{4})?(?: – (\d+) (\w+))?/;

/** “Week of 22 – 28 December” as `2026-12-22/2026-12-29`; “Together in June” as `2026-06`. */
export function readPeriod(title: string, at: number): string {
  const [, first, firstMonth, last, lastMonth] = WEEK.exec(title) ?? [];
  if (first !== undefined) {
    const end = findDay(last ?? first, lastMonth ?? firstMonth ?? '', at);
    const begin = findDay(first, firstMonth ?? lastMonth ?? '', end);
    return `${writeDay(begin)}/${writeDay(end + DAY_MS)}`;
  }
  const month = /^Together in (\w+)/.exec(title)?.[1];
  return month === undefined ? '' : writeDay(findDay('1', month, at)).slice(0, 7);
}

/** The newest such day before a moment. */
function findDay(day: string, month: string, before: number): number {
  const year = new Date(before).getUTCFullYear();
  const days = [year, year - 1].map((each) => Date.parse(`${day} ${month} ${each} UTC`));
  return days.find((each) => each <= before) ?? 0;
}

const writeDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

type Read = Pick<Figure, 'table' | 'row' | 'isPart' | 'counts'>;

const READERS: ((line: string) => Read[])[] = [
  (line) =>
    [
      ...line.matchAll(
        /(?:^Judged leads as bars: |(?<=; ))(.+?) \((\d+)\): (\d+%?) good, (\d+%?) fair, (\d+%?) poor(?=[;.])/g,
      ),
    ].map(([, name = '', leads, ...shares]) => readRow(name, Number(leads), shares)),
  (line) =>
    [...line.matchAll(/^- (.+?) {2}👍 (\d+%?) {2}👌 (\d+%?) {2}👎 (\d+%?) {2}\(n (\d+)\)$/g)].map(
      ([, name = '', good, fair, poor, leads]) => readRow(name, Number(leads), [good, fair, poor]),
    ),
  (line) =>
    [...line.matchAll(/^(\d+) leads? judged: 👍 (\d+%?) good, 👌 (\d+%?) fair, 👎 (\d+%?) poor$/g)].map(
      ([, leads, ...shares]) => readRow('all leads', Number(leads), shares),
    ),
  (line) => readCampaignMonth(line),
  (line) => {
    const [, due, share] = /^- Of (\d+) leads? that were due, (\d+%?) (?:was|were)/.exec(line) ?? [];
    return due === undefined ? [] : [readPromise(Number(due), share)];
  },
  (line) => readItems(line, /^Why poor(?: \(\d+ judgements?\))?: (.*)$/, 'reasons'),
  (line) => readItems(line, /^Heard in the market: (.*)$/, 'topics'),
];

function readRow(name: string, leads: number, shares: (string | undefined)[]): Read {
  const isPart = name === 'all leads' ? 'whole' : name === 'other campaigns' ? 'rest' : 'row';
  const row = name === 'without a campaign' ? '' : name;
  return { table: 'quality', row, isPart, counts: shares.map((share) => readPart(share, leads)) };
}

/** Of a month: the accepted are good or fair. */
function readCampaignMonth(line: string): Read[] {
  const [, what, share, of] = /^- (Accepted|Followed up in time) {2}(\d+%?),? of (\d+)/.exec(line) ?? [];
  if (what === undefined) return [];
  const leads = Number(of);
  const part = readPart(share, leads);
  if (what === 'Followed up in time') return [readPromise(leads, share)];
  return [{ table: 'quality', row: 'month', isPart: 'whole', counts: [part, leads - part] }];
}

/** In per cent, or of few how many. */
function readPart(said: string | undefined, of: number): number {
  return said?.endsWith('%') ? Math.round((Number(said.slice(0, -1)) * of) / 100) : Number(said);
}

function readPromise(due: number, share: string | undefined): Read {
  const inTime = readPart(share, due);
  return { table: 'promise', row: '', isPart: 'whole', counts: [inTime, due - inTime] };
}

/** Names with or without how many, separated by commas. */
function readItems(line: string, pattern: RegExp, table: 'reasons' | 'topics'): Read[] {
  const list = pattern.exec(line)?.[1];
  return (list?.split(/, | and /) ?? []).map((item): Read => {
    const [, name = '', count] = /^(.*?)(?: (\d+))?$/.exec(item) ?? [];
    const isRest = name === 'other or no reason' || (table === 'topics' && name === 'other');
    const counts = count === undefined ? undefined : [Number(count)];
    return { table, row: name, isPart: isRest ? 'rest' : 'row', counts };
  });
}
