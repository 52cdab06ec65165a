import { TEAMS } from '../people/person.ts';
import type { AnonymousAnswers, AnonymousLine, PublishableQuestion } from './anonymity.ts';
import { type Participation, QUESTIONS, type Question } from './checkin.ts';

const NEARLY_ALL = 0.8;
const MOST = 0.5;

/**
 * How many took part, decided once, at the close: exactly only where neither those who did not, nor those who skipped a
 * question that is written down, are fewer than k, be it of a team alone or without those whose answers somebody knows.
 */
export function discloseParticipation(
  asked: number,
  answered: AnonymousAnswers[],
  lines: AnonymousLine[],
  k: number,
): Participation {
  const questions = QUESTIONS.filter((question) => lines.some((line) => line.question === question));
  const groups = lines.some(({ team }) => team !== undefined)
    ? [answered, ...TEAMS.map((team) => answered.filter((each) => each.team === team))]
    : [answered];
  const rests = questions.flatMap((question) => groups.flatMap((group) => countSkipping(group, question)));
  if ([asked - answered.length, ...rests].every((people) => isNobodyOrMany(people, k))) {
    return { asked, kind: 'exact', answered: answered.length };
  }
  return roundParticipation(
    asked,
    questions.map((question) => lines.filter((line) => line.question === question).length),
  );
}

/** Who took part and left this question open: all of them, and those of whom nobody knows it. */
function countSkipping(group: AnonymousAnswers[], question: Question): number[] {
  const skipping = group.filter(({ answers }) => answers[question] === undefined);
  return [skipping.length, skipping.filter(({ wasShared }) => !wasShared).length];
}

/** The same beside what managers leave of the lines: no difference of the two has fewer than k people behind it. */
export function limitParticipation(kept: Participation, shown: PublishableQuestion[], k: number): Participation {
  if (kept.kind !== 'exact') return kept;
  const behind = shown.map(({ groups }) => groups.reduce((sum, { lines }) => sum + lines.length, 0));
  const rests = behind.filter((people) => people > 0).map((people) => kept.answered - people);
  return rests.every((people) => isNobodyOrMany(people, k)) ? kept : roundParticipation(kept.asked, behind);
}

function isNobodyOrMany(people: number, k: number): boolean {
  return people === 0 || people >= k;
}

/** By what the lines say anyway: with the answers counted, the lines and the rest together could give the exact number. */
function roundParticipation(asked: number, behind: number[]): Participation {
  const share = Math.max(0, ...behind) / asked;
  return { asked, kind: share >= NEARLY_ALL ? 'nearly-all' : share > MOST ? 'most' : 'some' };
}
