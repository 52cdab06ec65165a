import { sayCode } from '../../../src/cards/leads/lead-words.ts';
import { QUESTIONS, type Question } from '../../../src/domain/checkins/checkin.ts';
import type { Team } from '../../../src/domain/people/person.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { say } from '../../../src/words/say.ts';
import type { Judged, Page } from '../year/books.ts';
import type { Look } from '../year/looks.ts';

// What a careless product would show, in the words of the real one.

/** A Monday; weeks are counted from it. */
const FIRST = Date.UTC(2026, 5, 1);
export const HOUR = 3_600_000;
export const weekEnd = (week: number): number => FIRST + (week + 1) * 7 * DAY_MS;

export function makeLook(of: string, at: number, lines: string[], reader = 'U0RUBEN'): Look {
  return { at, since: at, managers: [], reader, isManager: true, of, text: lines.join('\n') };
}

const dayOf = (at: number): string => `${new Date(at).getUTCDate()} ${at < Date.UTC(2026, 6, 1) ? 'June' : 'July'}`;
export const titleOf = (week: number): string =>
  `Week of ${dayOf(weekEnd(week) - 7 * DAY_MS)} – ${dayOf(weekEnd(week) - DAY_MS)}`;

const percent = (part: number, of: number): string => (of < 10 ? `${part}` : `${Math.round((100 * part) / of)}%`);

/** Of all leads, or of a campaign: good, fair and poor. */
export function sayQuality(counts: [number, number, number], campaign?: string): string {
  const leads = counts.reduce((sum, each) => sum + each, 0);
  const [good, fair, poor] = counts.map((count) => percent(count, leads));
  return campaign === undefined
    ? `${leads} leads judged: 👍 ${good} good, 👌 ${fair} fair, 👎 ${poor} poor`
    : `- ${sayCode(campaign)}  👍 ${good}  👌 ${fair}  👎 ${poor}  (n ${leads})`;
}

/** What truly happened in a week: by campaign how many of each kind, judged by so many people in turn. */
export type TrueWeek = Record<string, { counts: [number, number, number]; people: number }>;

export function makePage(week: number, campaigns: TrueWeek, more: Partial<Page> = {}): Page {
  const at = weekEnd(week) - DAY_MS;
  const judged = Object.entries(campaigns).flatMap(([campaign, { counts, people }]) =>
    ['good', 'fair', 'poor']
      .flatMap((verdict, kind) => Array.from({ length: counts[kind] ?? 0 }, () => verdict))
      .map((verdict, place): Judged => {
        const person = `${campaign}-${place % people}`;
        return { lead: `${week}-${campaign}-${place}`, person, verdict, reason: '', campaign, at };
      }),
  );
  return { at: weekEnd(week) + 60_000, judged, due: [], notes: [], quotes: [], ...more };
}

/** A draft with these lines under each question, by team or merged. */
export function makeDraft(at: number, said: Partial<Record<Question, Partial<Record<Team | 'both', string[]>>>>): Look {
  const lines = QUESTIONS.flatMap((question) => {
    const { both = [], ...teams } = said[question] ?? {};
    const apart = (['sales', 'marketing'] as const).flatMap((team) => {
      const own = teams[team] ?? [];
      return own.length === 0 ? [] : [say('en', 'team.name', { team }), ...own.map((text) => `- ${text}`)];
    });
    return [say('en', 'question.short', { question }), ...both.map((text) => `- ${text}`), ...apart];
  });
  return makeLook('draft', at, lines);
}

/** Somebody's copy as their interviewer reads it. */
export function makeCopy(at: number, question: Question, text: string): Look {
  return makeLook('checkin.shared-read', at, ['Shared with you', say('en', `question.${question}`), text]);
}
