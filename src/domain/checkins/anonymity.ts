import { TEAMS, type Team } from '../people/person.ts';
import { type Answers, type DraftLine, QUESTIONS, type Question } from './checkin.ts';

/** One person's answers as they reach the close: without who. */
export type AnonymousAnswers = { team?: Team; answers: Answers };
export type AnonymousLine = Pick<DraftLine, 'question' | 'team' | 'text'>;

/**
 * What is left of a round's answers at its close. A line keeps its team only where both teams may be published
 * apart, so that what is stored can never say more than what may be published.
 */
export function keepLines(answered: AnonymousAnswers[], k: number): AnonymousLine[] {
  return QUESTIONS.flatMap((question) => {
    const lines = answered.flatMap(({ team, answers }): AnonymousLine[] => {
      const text = answers[question];
      return text === undefined ? [] : [{ question, text, ...(team && { team }) }];
    });
    return mayShowTeams(lines, k) ? lines : lines.map(({ text }) => ({ question, text }));
  });
}

/** Something can be published: at least one question has k people behind it. */
export function hasEnoughLines(lines: Pick<AnonymousLine, 'question'>[], k: number): boolean {
  return QUESTIONS.some((question) => lines.filter((line) => line.question === question).length >= k);
}

/** What may be published of one question: groups of lines of at least k people each, or nothing. */
export type PublishableQuestion = { question: Question; groups: LineGroup[] };
export type LineGroup = { team?: Team; lines: DraftLine[] };

/**
 * What may be published of a draft. Two-team rule: both teams apart or, if either is too small or of one
 * voice, all lines together; too few lines together: nothing. No smaller group can be computed by subtraction.
 */
export function selectPublishable(lines: DraftLine[], k: number): PublishableQuestion[] {
  return QUESTIONS.map((question) => {
    const visible = lines.filter((line) => line.question === question && !line.isHidden);
    return { question, groups: groupLines(visible, k) };
  });
}

function groupLines(lines: DraftLine[], k: number): LineGroup[] {
  if (lines.length < k) return [];
  // A theme is of both teams together.
  if (lines.some(({ theme }) => theme !== undefined) || !mayShowTeams(lines, k)) return [{ lines }];
  return TEAMS.map((team) => ({ team, lines: lines.filter((line) => line.team === team) }));
}

/** Each team has k people, they do not all say the same, and every line has a team. */
function mayShowTeams(lines: Pick<AnonymousLine, 'team' | 'text'>[], k: number): boolean {
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

/** How many took part, as exactly as it can be said without a group of fewer than k who did not, or skipped a question. */
export type Participation = { asked: number } & (
  | { kind: 'exact'; answered: number }
  | { kind: 'nearly-all' | 'most' | 'some' }
);

const NEARLY_ALL = 0.8;
const MOST = 0.5;

export function discloseParticipation(
  asked: number,
  answered: number,
  questions: PublishableQuestion[],
  k: number,
): Participation {
  const behind = questions.map(({ groups }) => groups.reduce((sum, { lines }) => sum + lines.length, 0));
  const differences = [asked - answered, ...behind.filter((people) => people > 0).map((people) => answered - people)];
  if (differences.every((people) => people === 0 || people >= k)) return { asked, kind: 'exact', answered };
  // By what the lines say anyway: with the answers counted, the lines and the rest together could give the exact number.
  const share = Math.max(0, ...behind) / asked;
  return { asked, kind: share >= NEARLY_ALL ? 'nearly-all' : share > MOST ? 'most' : 'some' };
}
