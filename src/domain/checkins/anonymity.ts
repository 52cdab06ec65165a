import { TEAMS, type Team } from '../people/person.ts';
import { POLICY } from '../privacy/policy.ts';
import { type Answers, type DraftLine, QUESTIONS, type Question } from './checkin.ts';

/** The k of a round that opens now: as set, never under the floor, never lower than what kept answers were promised. */
export function kOf(set: number | undefined, promised: number | undefined): number {
  return Math.max(POLICY.floor, set ?? POLICY.k, promised ?? 0);
}

/** One person's answers as they reach the close: without who. */
export type Answered = { team?: Team; answers: Answers };
export type Line = Pick<DraftLine, 'question' | 'team' | 'text'>;

/**
 * What is left of a round's answers at its close. A line keeps its team only where both teams may be shown by
 * themselves, so that what is stored can never say more than what may be published.
 */
export function linesOf(answered: Answered[], k: number): Line[] {
  return QUESTIONS.flatMap((question) => {
    const lines = answered.flatMap(({ team, answers }): Line[] => {
      const text = answers[question];
      return text === undefined ? [] : [{ question, text, ...(team && { team }) }];
    });
    return mayShowTeams(lines, k) ? lines : lines.map(({ text }) => ({ question, text }));
  });
}

/** Something can be published: at least one question has k people behind it. */
export function isEnough(lines: Pick<Line, 'question'>[], k: number): boolean {
  return QUESTIONS.some((question) => lines.filter((line) => line.question === question).length >= k);
}

/** What may be seen of one question: groups of lines with k people or more behind each, or nothing. */
export type Shown = { question: Question; groups: Group[] };
export type Group = { team?: Team; lines: DraftLine[] };

/**
 * What may be published of a draft. Two-team rule: both teams by themselves or, if either is too small or of one
 * voice, only all together; all together too few: nothing. Nothing shown ever gives a smaller group by subtraction.
 */
export function shownOf(lines: DraftLine[], k: number): Shown[] {
  return QUESTIONS.map((question) => {
    const visible = lines.filter((line) => line.question === question && !line.isHidden);
    return { question, groups: groupsOf(visible, k) };
  });
}

function groupsOf(lines: DraftLine[], k: number): Group[] {
  if (lines.length < k) return [];
  // A theme is told by both teams together.
  if (lines.some(({ theme }) => theme !== undefined) || !mayShowTeams(lines, k)) return [{ lines }];
  return TEAMS.map((team) => ({ team, lines: lines.filter((line) => line.team === team) }));
}

/** Each team has k people, they do not all say the same, and no line stands outside both. */
function mayShowTeams(lines: Pick<Line, 'team' | 'text'>[], k: number): boolean {
  return (
    lines.every(({ team }) => team !== undefined) &&
    TEAMS.every((team) => {
      const own = lines.filter((line) => line.team === team);
      return own.length >= k && !isOfOneVoice(own);
    })
  );
}

/** “All of sales said so” tells what each of them said. */
function isOfOneVoice(lines: { text: string }[]): boolean {
  return (
    new Set(
      lines.map(({ text }) =>
        text
          .normalize('NFKC')
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]/gu, ''),
      ),
    ).size <= 1
  );
}

/** How many took part, said so that neither the silent nor those who skipped a question can be counted below k. */
export type Participation = { asked: number } & (
  | { kind: 'exact'; answered: number }
  | { kind: 'nearly-all' | 'most' | 'some' }
);

const NEARLY_ALL = 0.8;
const MOST = 0.5;

export function participationOf(asked: number, answered: number, shown: Shown[], k: number): Participation {
  const behind = shown.map(({ groups }) => groups.reduce((sum, { lines }) => sum + lines.length, 0));
  const differences = [asked - answered, ...behind.filter((people) => people > 0).map((people) => answered - people)];
  if (differences.every((people) => people === 0 || people >= k)) return { asked, kind: 'exact', answered };
  // By what the lines say anyway: with the answers counted, the lines and the rest together could give the exact number.
  const share = Math.max(0, ...behind) / asked;
  return { asked, kind: share >= NEARLY_ALL ? 'nearly-all' : share > MOST ? 'most' : 'some' };
}
