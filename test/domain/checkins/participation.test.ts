import { describe, expect, test } from 'vitest';
import { type AnonymousAnswers, keepLines, selectPublishable } from '../../../src/domain/checkins/anonymity.ts';
import { type Participation, QUESTIONS } from '../../../src/domain/checkins/checkin.ts';
import { discloseParticipation, limitParticipation } from '../../../src/domain/checkins/participation.ts';
import type { Team } from '../../../src/domain/people/person.ts';

const K = 5;
type Exact = Extract<Participation, { kind: 'exact' }>;
const exact = (answered: number) => ({ kind: 'exact', answered });

/** People of a team who answered every question but these. */
const answerAll = (team: Team, people: number, without: string[] = [], wasShared = false): AnonymousAnswers[] =>
  Array.from({ length: people }, (_none, n) => {
    const answered = QUESTIONS.filter((question) => !without.includes(question));
    const answers = Object.fromEntries(answered.map((question) => [question, `${team} ${n} ${without} ${wasShared}`]));
    return { team, answers, wasShared, isRemembered: false };
  });
const both = (sales: number, marketing: number, without: string[] = []) => [
  ...answerAll('sales', sales, without),
  ...answerAll('marketing', marketing, without),
];

describe('participation, decided at the close', () => {
  test.each<[what: string, asked: number, answered: AnonymousAnswers[], is: object]>([
    ['exact when everybody answered everything', 12, both(6, 6), exact(12)],
    ['exact when k were silent', 12, both(4, 3), exact(7)],
    ['exact when k were silent and k left a question open', 20, [...both(5, 5), ...both(0, 5, ['lost'])], exact(15)],
    ['rough when k − 1 were silent', 12, both(4, 4), { kind: 'most' }],
    ['rough when one was silent', 12, both(6, 5), { kind: 'nearly-all' }],
    ['rough when one left a question open', 12, [...both(6, 5), ...both(0, 1, ['lost'])], { kind: 'nearly-all' }],
    [
      'rough when k left it open of whom it is known of all but one',
      20,
      [...both(5, 6), ...answerAll('sales', 4, ['lost'], true), ...both(0, 1, ['lost'])],
      { kind: 'nearly-all' },
    ],
    [
      'rough when both teams are apart and k left it open, but one of a team alone',
      20,
      [...both(6, 6), ...both(1, 4, ['lost'])],
      { kind: 'nearly-all' },
    ],
    ['rough by the lines, not by the answers', 20, [...both(5, 4), ...both(2, 2, ['lost'])], { kind: 'most' }],
    ['the same for five of seven', 7, both(3, 2), { kind: 'most' }],
    [
      'and for six, so that nobody can tell',
      7,
      [...both(3, 2, ['goal']), ...both(0, 1, ['gained', 'lost', 'learning'])],
      { kind: 'most' },
    ],
    ['nearly all from eight of ten', 10, both(4, 4), { kind: 'nearly-all' }],
    [
      'not more than half at exactly half',
      10,
      both(3, 2, ['goal']).concat(both(2, 2, ['gained', 'lost', 'learning'])),
      { kind: 'some' },
    ],
  ])('is %s', (_what, asked, answered, is) => {
    expect(discloseParticipation(asked, answered, keepLines(answered, K), K)).toEqual({ asked, ...is });
  });
});

describe('participation beside what managers leave of the lines', () => {
  const kept: Exact = { asked: 12, kind: 'exact', answered: 12 };
  const shown = (hidden: number) => {
    const lines = keepLines(both(6, 6), K).map((line, place) => ({
      ...line,
      id: `${place}`,
      isHidden: place < hidden,
    }));
    return selectPublishable(lines, K);
  };
  test.each<[hidden: number, is: object]>([
    [0, kept],
    [1, { asked: 12, kind: 'nearly-all' }],
    [6, kept],
  ])('with %i lines hidden', (hidden, is) => {
    expect(limitParticipation(kept, shown(hidden), K)).toEqual(is);
  });

  test('is never said more exactly than at the close', () => {
    const rough: Participation = { asked: 12, kind: 'most' };
    expect(limitParticipation(rough, shown(0), K)).toEqual(rough);
  });
});
