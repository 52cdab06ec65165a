import { expect, test } from 'vitest';
import { type AnonymousAnswers, keepLines } from '../../../src/domain/checkins/anonymity.ts';
import { type Answers, QUESTIONS } from '../../../src/domain/checkins/checkin.ts';
import type { Team } from '../../../src/domain/people/person.ts';

/** A small k and few people, so that all that they could say can be gone through. */
const K = 2;
const TEAM: Team[] = ['sales', 'sales', 'marketing', 'marketing', 'marketing'];
const SAYS = [undefined, 'a', 'b', 'c', 'd'] as const;
type Voice = (typeof SAYS)[number];

/** Everything the five could say to one question. */
const ANSWERS: Voice[][] = TEAM.reduce<Voice[][]>(
  (all, _one) => all.flatMap((so) => SAYS.map((said) => [...so, said])),
  [[]],
);

/** What they say to another: all something else; all but one; marketing nothing; all of sales the same; one in all. */
const OTHERS: Voice[][] = [
  ['a', 'b', 'c', 'd', 'a'],
  ['a', 'b', 'c', 'd', undefined],
  ['a', 'b', undefined, undefined, undefined],
  ['a', 'a', 'b', 'c', 'd'],
  ['a', undefined, undefined, undefined, undefined],
];
/** Everybody answers these two, and differs. */
const FULL: Voice[] = ['a', 'b', 'a', 'b', 'c'];

/** Of these people it is known what they said, to everybody who has the copies and the secret. */
const KNOWN: number[][] = [[], [0], [2], [0, 2], [2, 3], [2, 3, 4]];

type World = { asked: Voice[]; other: Voice[] };

const WORLDS = ANSWERS.flatMap((asked) => OTHERS.map((other): World => ({ asked, other })));

function close({ asked, other }: World, known: number[]) {
  const people = TEAM.map((team, n): AnonymousAnswers => {
    const said = [asked[n], other[n], FULL[n], FULL[n]];
    const answers: Answers = {};
    for (const [place, question] of QUESTIONS.entries()) {
      const text = said[place];
      if (text !== undefined) answers[question] = text;
    }
    return { team, answers, wasShared: known.includes(n), isRemembered: false };
  });
  return keepLines(people, K);
}

/** What somebody sees who knows some of it already: the lines in no order, and what was known. */
function see(world: World, known: number[]): string {
  const lines = close(world, known).map(({ question, team, text }) => `${question} ${team} ${text}`);
  return JSON.stringify([lines.sort(), known.map((n) => [world.asked[n], world.other[n]])]);
}

test.each(KNOWN.map((known) => [known]))(
  'whoever knows what %j said, and how the bot decides, can tell of nobody else what they said',
  (known) => {
    const alike = new Map<string, World[]>();
    for (const world of WORLDS) {
      const seen = see(world, known);
      alike.set(seen, [...(alike.get(seen) ?? []), world]);
    }
    const others = TEAM.map((_team, n) => n).filter((n) => !known.includes(n));
    for (const [seen, worlds] of alike) {
      for (const n of others) {
        const said = new Set(worlds.map(({ asked }) => asked[n]));
        if (said.size === 1) expect([...said], `${seen}: ${n}`).toEqual([undefined]);
      }
    }
  },
);
