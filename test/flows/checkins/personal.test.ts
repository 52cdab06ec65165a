import { describe, expect, test } from 'vitest';
import { POLICY } from '../../../src/domain/privacy/policy.ts';
import { eraseAnswers, exportAnswers, exportGoal, exportShared } from '../../../src/flows/checkins/personal.ts';
import { forgetAnswers } from '../../../src/flows/checkins/rules.ts';
import type { OwnAnswer } from '../../../src/store/store.ts';
import { makeOrganisation } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { MONTH, makeRedraw, makeRound, organisation, sanne } from './builders.ts';

const own: OwnAnswer = { pseudonym: 'p', isShared: false, isRemembered: false };
const owner = { person: sanne, organisation, now: NOW };

describe('what somebody is given of their own', () => {
  test('answers: a line for each question they answered, by month', () => {
    const answered = [
      { month: MONTH, answers: { gained: 'the fair', goal: 'to call sooner' } },
      { month: '2026-02', answers: { lost: 'the lists' } },
    ];
    expect(exportAnswers.write(answered, owner)).toEqual([
      'check-in 2026-03 gained: the fair',
      'check-in 2026-03 goal: to call sooner',
      'check-in 2026-02 lost: the lists',
    ]);
    expect(exportAnswers.write([], owner)).toEqual([]);
  });

  test('answers are those of rounds that have their key, and that they did answer', async () => {
    const reads = makeReads({
      rounds: async () => [
        makeRound(),
        makeRound({ month: '2026-02', state: 'short' }),
        makeRound({ month: '2026-01', state: 'review' }),
      ],
      ownAnswer: async (_organisation, month) => (month === MONTH ? own : { ...own, answers: { gained: 'the lists' } }),
    });
    expect(await exportAnswers.read(reads, owner)).toEqual([{ month: '2026-02', answers: { gained: 'the lists' } }]);
  });

  test('shared copies: a line for each question, by month', () => {
    const copies = [{ month: MONTH, answers: { learning: 'ask first' } }];
    expect(exportShared.write(copies, owner)).toEqual(['shared 2026-03 learning: ask first']);
    expect(exportShared.write([], owner)).toEqual([]);
  });

  test('their goal: one line, or none', () => {
    expect(exportGoal.write('to call sooner', owner)).toEqual(['goal: to call sooner']);
    expect(exportGoal.write(undefined, owner)).toEqual([]);
  });

  test('their goal is looked for in the months of which one can be kept', async () => {
    const asked: string[][] = [];
    const reads = makeReads({
      rememberedGoal: async (_organisation, _person, months) => {
        asked.push(months);
        return undefined;
      },
    });
    await exportGoal.read(reads, owner);
    expect(asked).toEqual([['2026-03', '2026-02', '2026-01', '2025-12', '2025-11']]);
  });
});

describe('somebody is erased', () => {
  const MONTHS = ['2026-03', '2026-02', '2026-01', '2025-12', '2025-11'];

  test('their answers under every pseudonym, in every month of which a goal can be kept', () => {
    const facts = { months: [MONTH, '2025-06'], held: [MONTH], pseudonyms: ['p-sanne'] };
    expect(eraseAnswers.decide(facts, sanne, NOW)).toEqual([
      {
        kind: 'answers.erased',
        organisation: 'acme',
        person: 'sanne',
        pseudonyms: ['p-sanne'],
        months: [MONTH, '2025-06', ...MONTHS.slice(1)],
      },
      makeRedraw({ kind: 'invitation', month: MONTH, person: 'sanne' }),
    ]);
  });

  test('goals are erased too where there was never a round', () => {
    expect(eraseAnswers.decide({ months: [], held: [], pseudonyms: [] }, sanne, NOW)).toMatchObject([
      { kind: 'answers.erased', pseudonyms: [], months: MONTHS },
    ]);
  });

  test('pseudonyms are those of rounds that have their key: by no other could they be found', async () => {
    const reads = makeReads({
      rounds: async () => [
        makeRound(),
        makeRound({ month: '2026-02', state: 'short' }),
        makeRound({ month: '2026-01', state: 'published' }),
      ],
      ownAnswer: async (_organisation, month) => ({ ...own, pseudonym: `p-${month}` }),
    });
    expect(await eraseAnswers.read(reads, sanne, NOW)).toEqual({
      months: [MONTH, '2026-02', '2026-01'],
      held: [MONTH, '2026-02'],
      pseudonyms: ['p-2026-03', 'p-2026-02'],
    });
  });
});

describe('what was kept long enough is forgotten', () => {
  test.each([
    ['as the policy says', organisation, POLICY.linesDays],
    ['as the organisation chose', makeOrganisation({ retention: { lines: 14 } }), 14],
  ])('lines after as many days %s', (_as, of, linesDays) => {
    expect(forgetAnswers.decide(undefined, of, NOW)).toEqual([
      { kind: 'answers.forgotten', organisation: 'acme', at: NOW, linesDays },
    ]);
  });
});
