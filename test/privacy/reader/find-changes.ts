import { say } from '../../../src/words/say.ts';
import { findWeek, type Page } from '../year/books.ts';
import type { Look } from '../year/looks.ts';
import { listPauses } from './list-pauses.ts';
import { type Reading, readPeriod } from './read-figures.ts';

const AGAIN_DAYS = 14;
const PEOPLE_MIN = 3;
/** How the line of a signal's reasons begins: with the bot's own words, so that the attacker never looks past it. */
const REASONS = say('en', 'signal.reasons', { reasons: '' }).trim();

/** What two looks tell that one does not, and what is said of what is held back. */
export function findChanges(looks: Look[]): string[] {
  const weeks = looks.filter(({ text }) => text.startsWith('Week of '));
  const byPeriod = new Map<string, Look[]>();
  for (const look of weeks) {
    const period = readPeriod(look.text.split('\n')[0] ?? '', look.at);
    byPeriod.set(period, [...(byPeriod.get(period) ?? []), look]);
  }
  const moved = [...byPeriod].flatMap(([period, own]) => {
    const bodies = new Set(own.map(({ text }) => listFigureLines(text).join('\n')));
    return bodies.size > 1
      ? [`moved: ${period} was shown in ${bodies.size} ways: ${writeDifference([...bodies])}`]
      : [];
  });
  return [...moved, ...findOverlaps([...byPeriod.keys()]), ...findExplained(weeks), ...findSignalsAgain(looks)];
}

/** Of the lines that only one of the first two has. */
function writeDifference([one = '', other = '']: string[]): string {
  const [ofOne, ofOther] = [one.split('\n'), other.split('\n')];
  const only = [...ofOne.filter((line) => !ofOther.includes(line)), ...ofOther.filter((line) => !ofOne.includes(line))];
  return only.join(' | ').slice(0, 300);
}

/** Without what a preview adds: who it is for, when it is posted, what is held back; and whether it was late. */
function listFigureLines(text: string): string[] {
  const lines = text.split('\n');
  const held = lines.findIndex((line) => line === 'Held back' || line === 'Nothing was held back.');
  const aside = /^(Preview, for you alone|This (was|will be) posted .*|Later than planned: .*)$/;
  return lines.slice(1, held < 0 ? undefined : held).filter((line) => !aside.test(line) && /\d|“/.test(line));
}

/** Two stretches of days that share some and are not the same: the difference is of the other days. */
function findOverlaps(periods: string[]): string[] {
  return periods.flatMap((one, at) =>
    periods.slice(at + 1).flatMap((other) => {
      const [[from = '', until = ''], [otherFrom = '', otherUntil = '']] = [one.split('/'), other.split('/')];
      return from < otherUntil && otherFrom < until ? [`overlap: ${one} and ${other}`] : [];
    }),
  );
}

/** Why something is held back says something of it; that something is, need not. */
function findExplained(weeks: Look[]): string[] {
  const explained = weeks.flatMap(({ text }) => {
    const lines = text.split('\n');
    const at = lines.indexOf('Held back');
    return at < 0 ? [] : lines.slice(at + 1).filter((line) => line.startsWith('- '));
  });
  return explained.map((line) => `explained: ${line}`);
}

/** A campaign is told of once in a fortnight, and reasons without numbers. */
function findSignalsAgain(looks: Look[]): string[] {
  const signals = looks.filter(({ of }) => of === 'signal');
  const again = listPauses(signals, ({ text }) => text.split('\n')[0] ?? '').flatMap(({ called, days }) =>
    days < AGAIN_DAYS ? [`signal again: ${called} after ${days} days`] : [],
  );
  const counted = signals.flatMap(({ text }) => {
    const [title, ...lines] = text.split('\n');
    return lines
      .filter((line) => line.startsWith(REASONS) && /\d/.test(line))
      .map((line) => `signal counts: ${title}: ${line}`);
  });
  return [...again, ...counted];
}

const RECEIVERS = /\d+ (person|people|colleagues?|messages?)\b/;

/** To how many people an action is told, a manager is told by no number. */
export function findToldCounts(looks: Look[]): string[] {
  return looks.flatMap(({ of, text, isManager }) => {
    const said = isManager && of.startsWith('action.') ? RECEIVERS.exec(text) : null;
    return said === null ? [] : [`receivers: ${of} says ${said[0]}`];
  });
}

/** Words of one of few who said something. */
export function findFewQuoted({ quotes }: Reading, pages: Page[]): string[] {
  return quotes.flatMap(({ period, text }) => {
    const week = findWeek(pages, period);
    if (week === undefined) return [];
    const note = week.notes.find(({ words }) => words.startsWith(text));
    const isOfLead = week.quotes.some((quote) => quote.text.startsWith(text));
    const about = note === undefined ? 'leads' : note.topic;
    const people = new Set(
      note === undefined
        ? week.judged.filter(({ verdict, reason }) => verdict === 'poor' && reason !== '').map(({ person }) => person)
        : week.notes.filter(({ topic }) => topic === note.topic).map(({ person }) => person),
    );
    if (note === undefined && !isOfLead) return [];
    return people.size < PEOPLE_MIN ? [`quoted: ${period} of ${people.size} people who spoke of ${about}`] : [];
  });
}

/** How fast a team is says how fast one person is, where few people did it. */
export function findFewTimed(looks: Look[], pages: Page[]): string[] {
  return looks.flatMap((look) => {
    const lines = look.text.split('\n');
    if (!lines.some((line) => line.startsWith('- Median time to first contact'))) return [];
    const period = readPeriod(lines[0] ?? '', look.at);
    const week = findWeek(pages, period);
    const contacted = week?.due.flatMap(({ contactedBy }) => contactedBy ?? []) ?? [];
    const people = new Set(contacted).size;
    const isFew = people < PEOPLE_MIN && week !== undefined;
    return isFew ? [`timed: ${period} of ${contacted.length} leads by ${people} people`] : [];
  });
}
