import { describe, expect, test } from 'vitest';
import {
  type AnonymousAnswers,
  type AnonymousLine,
  keepLines,
  selectPublishable,
} from '../../../src/domain/checkins/anonymity.ts';
import { type DraftLine, QUESTIONS, type Question } from '../../../src/domain/checkins/checkin.ts';
import { TEAMS, type Team } from '../../../src/domain/people/person.ts';

const K = 5;

const writeLines = (people: number): string[] => Array.from({ length: people }, (_none, n) => `line ${n}`);
const SAME = ['Fine', 'fine.', ' FINE ', 'ﬁne!', 'f i n e', '“fine” 👍'];
/** What a person of a team says to each question, alike unless it is said otherwise. */
type Said = string | Partial<Record<Question, string>>;

const answer = (team: Team, said: Said, more: Partial<AnonymousAnswers> = {}): AnonymousAnswers => {
  const answers = typeof said === 'string' ? Object.fromEntries(QUESTIONS.map((question) => [question, said])) : said;
  return { team, answers, wasShared: false, isRemembered: false, ...more };
};
const answerAll = (sales: Said[], marketing: Said[]): AnonymousAnswers[] => [
  ...sales.map((said) => answer('sales', said)),
  ...marketing.map((said) => answer('marketing', said)),
];
/** The first of a team shared theirs, or had their goal remembered. */
const letKnow = (people: AnonymousAnswers[], team: Team, count: number, how: Partial<AnonymousAnswers>) => {
  const known = people.filter((each) => each.team === team).slice(0, count);
  return people.map((each) => (known.includes(each) ? { ...each, ...how } : each));
};
const but = (people: AnonymousAnswers[], place: number, question: Question, text?: string): AnonymousAnswers[] =>
  people.map((each, n) => {
    if (n !== place) return each;
    const { [question]: _said, ...others } = each.answers;
    return { ...each, answers: text === undefined ? others : { ...others, [question]: text } };
  });

/** How each question is kept: of each team apart, of all together, or not at all. */
const readKept = (lines: AnonymousLine[]): Record<Question, string> => {
  const kept = QUESTIONS.map((question) => {
    const own = lines.filter((line) => line.question === question);
    const apart = TEAMS.map((team) => own.filter((line) => line.team === team).length).join('+');
    return [question, own.length === 0 ? '' : own.some(({ team }) => team !== undefined) ? apart : `${own.length}`];
  });
  return Object.fromEntries(kept);
};
const all = (kept: string): Record<Question, string> =>
  Object.fromEntries(QUESTIONS.map((question) => [question, kept])) as Record<Question, string>;

const five = answerAll(writeLines(5), writeLines(5));
const six = answerAll(writeLines(6), writeLines(6));

describe('what is written down at the close', () => {
  test.each<[what: string, answered: AnonymousAnswers[], kept: Record<Question, string>]>([
    ['both teams apart where each has k in every question', five, all('5+5')],
    ['all together when sales is one short', answerAll(writeLines(4), writeLines(9)), all('13')],
    ['all together when marketing is one short', answerAll(writeLines(9), writeLines(4)), all('13')],
    ['nothing with k − 1 in all', answerAll(writeLines(2), writeLines(2)), all('')],
    ['nothing of nobody', [], all('')],
    ['nothing when one team is silent: it would be in truth the other’s', answerAll(writeLines(9), []), all('')],
    ['all together when one of the other team answered', answerAll(writeLines(5), ['x']), all('6')],
    ['every question together when one person left one open', but(five, 0, 'lost'), { ...all('10'), lost: '9' }],
    [
      'no line of a question that too few answered, and the others together',
      five.map((each, n) => (n < 3 ? each : (but([each], 0, 'goal')[0] ?? each))),
      { ...all('10'), goal: '' },
    ],
    [
      'no line of a question that only one team answered',
      answerAll(
        writeLines(6),
        ['a', 'b', 'c', 'd', 'e', 'f'].map((lost) => ({ lost })),
      ),
      { ...all(''), lost: '12' },
    ],
  ])('is %s', (_what, answered, kept) => {
    expect(readKept(keepLines(answered, K))).toEqual(kept);
  });

  test.each<[what: string, answered: AnonymousAnswers[], kept: Record<Question, string>]>([
    ['nothing when all say the same', answerAll(SAME, SAME), all('')],
    [
      'nothing of a question in which a team of k says one thing, and all else together: that it is missing says less than that it is merged',
      SAME.reduce((people, text, n) => but(people, n, 'lost', text), six),
      { ...all('12'), lost: '' },
    ],
    [
      'both apart when one of them says something else',
      but(
        SAME.reduce((people, text, n) => but(people, n, 'lost', text), six),
        0,
        'lost',
        'no',
      ),
      all('6+6'),
    ],
    [
      'all together where a team says one thing and the other is too few anyway: that is why',
      answerAll(SAME, writeLines(4)),
      all('10'),
    ],
  ])('is %s', (_what, answered, kept) => {
    expect(readKept(keepLines(answered, K))).toEqual(kept);
  });

  test.each<[what: string, answered: AnonymousAnswers[], kept: Record<Question, string>]>([
    ['apart when k of each did not share', letKnow(six, 'sales', 1, { wasShared: true }), all('6+6')],
    ['together when k − 1 of one did not', letKnow(five, 'sales', 1, { wasShared: true }), all('10')],
    [
      'nothing when five of six shared',
      answerAll(writeLines(6), []).map((each, n) => ({ ...each, wasShared: n > 0 })),
      all(''),
    ],
    [
      'nothing when fewer than k of both did not',
      letKnow(letKnow(five, 'sales', 3, { wasShared: true }), 'marketing', 3, { wasShared: true }),
      all(''),
    ],
    [
      'nothing when all of one team shared: the rest is in truth the other’s',
      letKnow(six, 'marketing', 6, { wasShared: true }),
      all(''),
    ],
    [
      'nothing when those who did not share say one thing',
      letKnow(answerAll(['a', 'b', 'x', 'x', 'x'], ['c', 'd', 'x', 'x']), 'sales', 2, { wasShared: true }).map(
        (each, n) => (n === 5 || n === 6 ? { ...each, wasShared: true } : each),
      ),
      all(''),
    ],
    [
      'together when k − 1 of one had their goal not remembered',
      letKnow(five, 'sales', 1, { isRemembered: true }),
      all('10'),
    ],
    [
      'no goal when fewer than k had theirs not remembered, and all else together',
      letKnow(letKnow(five, 'sales', 3, { isRemembered: true }), 'marketing', 3, { isRemembered: true }),
      { ...all('10'), goal: '' },
    ],
  ])('is %s', (_what, answered, kept) => {
    expect(readKept(keepLines(answered, K))).toEqual(kept);
  });

  test('needs as many people as the round was opened with', () => {
    expect(readKept(keepLines(five, 6))).toEqual(all('10'));
    expect(readKept(keepLines(five, 11))).toEqual(all(''));
  });
});

/** Lines as they lie in a draft; those whose place is in `hidden` were hidden by a manager. */
const makeDraft = (answered: AnonymousAnswers[], hidden: number[] = [], themed: number[] = []): DraftLine[] =>
  keepLines(answered, K).map((line, place) => ({
    ...line,
    id: `id-${place}`,
    isHidden: hidden.includes(place),
    ...(themed.includes(place) && { theme: 'Samen' }),
  }));
/** The groups of each question: how many lines each, by team. */
const readShown = (lines: DraftLine[], k = K): string[] =>
  selectPublishable(lines, k).map(({ groups }) =>
    groups.map(({ team = 'all', lines: own }) => `${team} ${own.length}`).join(),
  );
const APART = 'sales 6,marketing 6';

describe('what may be published of a draft', () => {
  test.each<[what: string, lines: DraftLine[], shown: string[]]>([
    ['both teams apart', makeDraft(six), [APART, APART, APART, APART]],
    [
      'both apart, also when hidden lines leave k of each',
      makeDraft(six, [0]),
      ['sales 5,marketing 6', APART, APART, APART],
    ],
    [
      'everything together when a hidden line leaves a team too small in one question',
      makeDraft(six, [0, 1]),
      ['all 10', 'all 12', 'all 12', 'all 12'],
    ],
    [
      'no question of which all that is left is of one team',
      makeDraft(six, [0, 1, 2, 3, 4, 5]),
      ['', 'all 12', 'all 12', 'all 12'],
    ],
    [
      'no question of which fewer than k lines are left',
      makeDraft(six, [0, 1, 2, 3, 6, 7, 8, 9]),
      ['', 'all 12', 'all 12', 'all 12'],
    ],
    [
      'a question with a theme together, by its themes, and the others apart',
      makeDraft(six, [], [12]),
      [APART, 'all 12', APART, APART],
    ],
    [
      'a merged question as long as k lines are left',
      makeDraft(answerAll(writeLines(4), writeLines(4)), [0, 1, 2, 8, 9, 10, 11]),
      ['all 5', '', 'all 8', 'all 8'],
    ],
    [
      'no question in which one team says one thing once the line that differs is hidden',
      makeDraft(answerAll(['no', ...SAME], writeLines(6)), [0]),
      ['', 'all 13', 'all 13', 'all 13'],
    ],
    [
      'no merged question in which all say one thing once the lines that differ are hidden',
      makeDraft(answerAll(['no', 'yes', ...SAME.slice(0, 2)], SAME.slice(2)), [0, 1]),
      ['', 'all 8', 'all 8', 'all 8'],
    ],
    ['nothing of nothing', [], ['', '', '', '']],
  ])('is %s', (_what, lines, shown) => {
    expect(readShown(lines)).toEqual(shown);
  });

  test('is no hidden line and none of another question', () => {
    const shown = selectPublishable(makeDraft(six, [3, 14]), K);
    expect(shown.map(({ question }) => question)).toEqual([...QUESTIONS]);
    const visible = shown.map(({ groups }) => groups.flatMap(({ lines }) => lines));
    expect(visible.map((lines) => lines.length)).toEqual([11, 11, 12, 12]);
    expect(visible.flat().some(({ isHidden }) => isHidden)).toBe(false);
    expect(visible.every((lines, n) => lines.every(({ question }) => question === QUESTIONS[n]))).toBe(true);
  });

  test('needs as many people as the round was opened with', () => {
    expect(readShown(makeDraft(six), 7)).toEqual(Array(4).fill('all 12'));
    expect(readShown(makeDraft(six), 13)).toEqual(Array(4).fill(''));
  });
});
