import { describe, expect, test } from 'vitest';
import {
  type AnonymousAnswers,
  type AnonymousLine,
  discloseParticipation,
  hasEnoughLines,
  keepLines,
  type Participation,
  selectPublishable,
} from '../../../src/domain/checkins/anonymity.ts';
import { type DraftLine, QUESTIONS, type Question } from '../../../src/domain/checkins/checkin.ts';
import type { Team } from '../../../src/domain/people/person.ts';

const K = 5;

const writeLines = (people: number): string[] => Array.from({ length: people }, (_none, n) => `line ${n}`);

/** People of a team who each answered one question. */
const answerAll = (team: Team, texts: string[], question: Question = 'gained'): AnonymousAnswers[] =>
  texts.map((text) => ({ team, answers: { [question]: text } }));

/** Lines as they lie in a draft; those whose place is in `hidden` were hidden by a manager. */
const makeDraft = (lines: AnonymousLine[], hidden: number[] = []): DraftLine[] =>
  lines.map((line, place) => ({ ...line, id: `id-${place}`, isHidden: hidden.includes(place) }));

const closeRound = (sales: string[], marketing: string[]): AnonymousLine[] =>
  keepLines([...answerAll('sales', sales), ...answerAll('marketing', marketing)], K);

/** The groups of the first question: how many lines each, by team. */
const countByTeam = (lines: DraftLine[], k = K): Record<string, number> =>
  Object.fromEntries(
    selectPublishable(lines, k)[0]?.groups.map(({ team = 'all', lines: own }) => [team, own.length]) ?? [],
  );

describe('what is kept of answers at the close', () => {
  test.each([
    ['where each team has k and they differ', { sales: writeLines(5), marketing: writeLines(5), keeps: true }],
    ['nowhere when sales is one short', { sales: writeLines(4), marketing: writeLines(9), keeps: false }],
    ['nowhere when marketing is one short', { sales: writeLines(9), marketing: writeLines(4), keeps: false }],
    ['nowhere when marketing is silent', { sales: writeLines(9), marketing: [], keeps: false }],
    ['nowhere when marketing says one thing', { sales: writeLines(6), marketing: Array(6).fill('fine'), keeps: false }],
  ])('keeps its team %s', (_why, { sales, marketing, keeps }) => {
    const lines = closeRound(sales, marketing);
    expect(lines).toHaveLength(sales.length + marketing.length);
    expect(lines.filter(({ team }) => team !== undefined)).toHaveLength(keeps ? lines.length : 0);
  });

  test('keeps no line for a question that was left open, and the team question by question', () => {
    const answered = [
      ...[...answerAll('sales', writeLines(5)), ...answerAll('marketing', writeLines(5))],
      ...answerAll('sales', ['a', 'b'], 'goal'),
    ];
    const lines = keepLines(answered, K);
    expect(lines.filter(({ question }) => question === 'goal')).toEqual([
      { question: 'goal', text: 'a' },
      { question: 'goal', text: 'b' },
    ]);
    expect(lines.filter(({ question, team }) => question === 'gained' && team !== undefined)).toHaveLength(10);
    expect(lines.some(({ question }) => question === 'lost' || question === 'learning')).toBe(false);
  });

  test('keeps no team at all when somebody’s is not known', () => {
    const lines = keepLines(
      [...answerAll('sales', writeLines(5)), ...answerAll('marketing', writeLines(5)), { answers: { gained: 'x' } }],
      K,
    );
    expect(lines).toHaveLength(11);
    expect(lines.filter((line) => 'team' in line)).toEqual([]);
  });
});

describe('whether a round has enough lines to publish anything', () => {
  const counts = (...of: number[]) => of.flatMap((lines, n) => Array(lines).fill({ question: QUESTIONS[n] }));
  test.each([
    ['no, with no lines', { of: [], is: false }],
    ['no, with k − 1 lines to every question', { of: [4, 4, 4, 4], is: false }],
    ['yes, with k lines to one question', { of: [0, 5], is: true }],
    ['yes, with more than k lines to the last question', { of: [0, 0, 0, 9], is: true }],
  ])('%s', (_why, { of, is }) => {
    expect(hasEnoughLines(counts(...of), K)).toBe(is);
  });
});

describe('what may be published of a question', () => {
  const themed = ([first, ...rest]: DraftLine[]) =>
    first === undefined ? [] : [{ ...first, theme: 'Samen' }, ...rest];
  const SAME = ['Fine', 'fine.', ' FINE ', 'ﬁne!', 'f i n e', '“fine” 👍'];
  const ten = closeRound(writeLines(5), writeLines(5));
  const twelve = closeRound(writeLines(6), writeLines(6));
  test.each([
    [
      'nothing with k − 1 of both teams together',
      { lines: makeDraft(closeRound(writeLines(2), writeLines(2))), is: {} },
    ],
    ['nothing with k − 1 of one team', { lines: makeDraft(closeRound(writeLines(4), [])), is: {} }],
    ['all together with k of both', { lines: makeDraft(closeRound(writeLines(3), writeLines(2))), is: { all: 5 } }],
    [
      'all together when one team is too small',
      { lines: makeDraft(closeRound(writeLines(9), writeLines(4))), is: { all: 13 } },
    ],
    ['all together when one team is silent', { lines: makeDraft(closeRound(writeLines(8), [])), is: { all: 8 } }],
    ['both teams with k each', { lines: makeDraft(ten), is: { sales: 5, marketing: 5 } }],
    ['all together when a team says one thing', { lines: makeDraft(closeRound(writeLines(6), SAME)), is: { all: 12 } }],
    [
      'both when one differs',
      { lines: makeDraft(closeRound(writeLines(6), ['no', ...SAME])), is: { sales: 6, marketing: 7 } },
    ],
    ['all together when a hidden line leaves a team too small', { lines: makeDraft(ten, [0]), is: { all: 9 } }],
    ['all together once a line has a theme', { lines: themed(makeDraft(ten)), is: { all: 10 } }],
    ['both when hidden lines leave k', { lines: makeDraft(twelve, [0, 11]), is: { sales: 5, marketing: 5 } }],
    ['nothing when hidden lines leave k − 1', { lines: makeDraft(ten, [0, 1, 2, 7, 8, 9]), is: {} }],
    [
      'all when the one that differs is hidden',
      { lines: makeDraft(closeRound(['no', ...SAME], writeLines(6)), [0]), is: { all: 12 } },
    ],
  ])('is %s', (_why, { lines, is }) => {
    expect(countByTeam(lines)).toEqual(is);
  });

  test('is all together when one line has no team, whatever the others have', () => {
    expect(countByTeam(makeDraft([...ten, { question: 'gained', text: 'of before' }]))).toEqual({ all: 11 });
  });

  test('is no hidden line and none of another question', () => {
    const shown = selectPublishable(
      makeDraft([...twelve, ...keepLines(answerAll('sales', writeLines(6), 'goal'), K)], [3, 14]),
      K,
    );
    expect(shown.map(({ question }) => question)).toEqual([...QUESTIONS]);
    const visible = shown.map(({ groups: own }) => own.flatMap(({ lines }) => lines));
    expect(visible.map((lines) => lines.length)).toEqual([11, 0, 0, 5]);
    expect(visible.flat().some(({ isHidden }) => isHidden)).toBe(false);
    expect(visible.every((lines, n) => lines.every(({ question }) => question === QUESTIONS[n]))).toBe(true);
  });

  test('needs as many people as the round was opened with', () => {
    expect(countByTeam(makeDraft(ten), 6)).toEqual({ all: 10 });
    expect(countByTeam(makeDraft(ten), 11)).toEqual({});
  });
});

describe('participation', () => {
  const exact = (answered: number): Partial<Participation> => ({ kind: 'exact', answered });
  test.each([
    ['exact when everybody answered everything', { asked: 12, answered: 12, behind: [12], is: exact(12) }],
    ['exact when k were silent', { asked: 12, answered: 7, behind: [7, 7], is: exact(7) }],
    [
      'exact when k were silent and k skipped a question',
      { asked: 20, answered: 15, behind: [10, 5, 0], is: exact(15) },
    ],
    ['rough when k − 1 were silent', { asked: 12, answered: 8, behind: [8], is: { kind: 'most' } }],
    ['rough when one was silent', { asked: 12, answered: 11, behind: [11], is: { kind: 'nearly-all' } }],
    ['rough when one skipped a question', { asked: 12, answered: 12, behind: [12, 11], is: { kind: 'nearly-all' } }],
    ['rough by the lines, not by the answers', { asked: 20, answered: 13, behind: [9], is: { kind: 'some' } }],
    ['the same for five of seven', { asked: 7, answered: 5, behind: [5], is: { kind: 'most' } }],
    ['and for six, so that nobody can tell', { asked: 7, answered: 6, behind: [5], is: { kind: 'most' } }],
    ['nearly all from eight of ten', { asked: 10, answered: 8, behind: [8], is: { kind: 'nearly-all' } }],
    ['not more than half at exactly half', { asked: 10, answered: 9, behind: [5], is: { kind: 'some' } }],
  ])('is %s', (_why, { asked, answered, behind, is }) => {
    const shown = QUESTIONS.map((question, n) => {
      const lines = makeDraft(writeLines(behind[n] ?? 0).map((text) => ({ question, text })));
      return { question, groups: lines.length === 0 ? [] : [{ lines }] };
    });
    expect(discloseParticipation(asked, answered, shown, K)).toEqual({ asked, ...is });
  });

  test('counts the lines of both teams of a question together', () => {
    const shown = selectPublishable(makeDraft(closeRound(writeLines(6), writeLines(6))), K);
    expect(discloseParticipation(12, 12, shown, K)).toEqual({ asked: 12, kind: 'exact', answered: 12 });
  });
});
