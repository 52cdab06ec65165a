import { describe, expect, test } from 'vitest';
import { POLICY } from '../../../src/domain/privacy/policy.ts';
import {
  eraseAnswers,
  exportAnswers,
  exportApprovals,
  exportGoals,
  exportInvitations,
  exportManaged,
  exportShared,
} from '../../../src/flows/checkins/personal.ts';
import { forgetAnswers } from '../../../src/flows/checkins/rules.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { helen, MONTH, makeInvitation, makeRedraw, makeRound, organisation, sanne } from './builders.ts';

const owner = { person: sanne, organisation, now: NOW };
const fleur = { ...owner, person: makePerson({ locale: 'nl' }) };

describe('what somebody is given of their own', () => {
  test('answers: a line for each question they answered, by month, in their language', () => {
    const answered = [
      { month: MONTH, answers: { gained: 'the fair', goal: 'to call sooner' } },
      { month: '2026-02', answers: { lost: 'the lists' } },
    ];
    expect(exportAnswers.write(answered, owner)).toEqual([
      'March 2026 · What gave me energy this past month? “the fair”',
      'March 2026 · What is my biggest goal or challenge for the coming month? “to call sooner”',
      'February 2026 · What cost me energy? “the lists”',
    ]);
    expect(exportAnswers.write(answered.slice(1), fleur)).toEqual([
      'februari 2026 · Wat heeft me energie gekost? “the lists”',
    ]);
    expect(exportAnswers.write([], owner)).toEqual([]);
  });

  test('answers are those of rounds whose key is there and that they did answer', async () => {
    const reads = makeReads({
      rounds: async () => [
        makeRound(),
        makeRound({ month: '2026-02' }),
        makeRound({ month: '2026-01', state: 'review' }),
      ],
      ownAnswer: async (_organisation, month) => {
        if (month === '2026-01') return undefined;
        const own = { pseudonym: 'p', isShared: false, isRemembered: false };
        return month === MONTH ? { ...own, answers: { gained: 'the fair' } } : own;
      },
    });
    expect(await exportAnswers.read(reads, owner)).toEqual([{ month: MONTH, answers: { gained: 'the fair' } }]);
  });

  test('copies they shared; of those shared with them only how many there are', () => {
    const own = [{ month: MONTH, answers: { learning: 'ask first' } }];
    expect(exportShared.write({ own, others: [{ month: '2026-02', people: 2 }] }, owner)).toEqual([
      'March 2026 · What is my most important learning of the past month? “ask first”',
      'February 2026: 2 colleagues shared answers with you. They are your colleagues’, so they are not here.',
    ]);
    expect(exportShared.write({ own: [], others: [] }, owner)).toEqual([]);
  });

  test('every goal they had remembered, of the months of which one can be kept', async () => {
    const asked: string[] = [];
    const reads = makeReads({
      rememberedGoal: async (_organisation, _person, [month = '']) => {
        asked.push(month);
        return month === '2026-01' || month === '2026-03' ? `goal of ${month}` : undefined;
      },
    });
    const goals = await exportGoals.read(reads, owner);
    expect(asked).toEqual(['2026-03', '2026-02', '2026-01', '2025-12', '2025-11']);
    expect(exportGoals.write(goals, owner)).toEqual(['“goal of 2026-03”', '“goal of 2026-01”']);
  });

  test('a goal of a month that has begun where they are, and nowhere else', async () => {
    const now = Date.parse('2026-03-01T09:00+13:00');
    const reads = makeReads({ rememberedGoal: async (_organisation, _person, [month]) => month });
    expect(await exportGoals.read(reads, { ...owner, now })).toContain('2026-03');
    const nothing = { months: [], pseudonyms: [], cards: [], decided: [] };
    expect(eraseAnswers.decide(nothing, sanne, now)).toMatchObject([{ months: expect.arrayContaining(['2026-03']) }]);
  });

  test('in which rounds they were asked, without the name of whom they talk with', () => {
    const invitation = makeInvitation('sanne', { hasAnswered: true, hasTalked: true, reminders: 1 });
    const found = { own: [{ month: MONTH, invitation }], interviews: [{ month: '2026-02', people: 1 }] };
    expect(exportInvitations.write(found, owner)).toEqual([
      'March 2026: you were invited, with a talk of 60 minutes on 5 March 2026 at 10:00, which was held. You answered. 1 reminder.',
      'February 2026: you talk with 1 colleague.',
    ]);
  });

  test('which drafts they approved', () => {
    expect(exportApprovals.write([{ month: MONTH, version: 2 }], owner)).toEqual([
      'March 2026: you approved version 2 of the draft.',
    ]);
  });

  test('of which rounds that go on they are kept as a manager', () => {
    expect(exportManaged.write([{ month: MONTH, team: 'sales' }], owner)).toEqual([
      'March 2026: you were manager of sales when the check-in opened.',
    ]);
  });

  test('what they wrote is a part of its own', () => {
    const parts = [exportAnswers, exportShared, exportGoals, exportInvitations, exportApprovals].map(
      ({ part }) => part,
    );
    expect(parts).toEqual(['answers', 'answers', 'answers', undefined, undefined]);
  });
});

describe('somebody is erased', () => {
  const MONTHS = ['2026-03', '2026-02', '2026-01', '2025-12', '2025-11'];

  test('their answers under every pseudonym, in every month of which a goal can be kept, and what names them', () => {
    const facts = {
      months: [MONTH, '2025-06'],
      pseudonyms: ['p-sanne'],
      cards: [{ kind: 'talks' as const, month: MONTH, person: helen.id }],
      decided: [],
    };
    expect(eraseAnswers.decide(facts, sanne, NOW)).toEqual([
      {
        kind: 'answers.erased',
        organisation: 'acme',
        person: 'sanne',
        pseudonyms: ['p-sanne'],
        months: [MONTH, '2025-06', ...MONTHS.slice(1)],
      },
      makeRedraw({ kind: 'talks', month: MONTH, person: helen.id }),
    ]);
  });

  test('goals are erased too where there was never a round', () => {
    expect(eraseAnswers.decide({ months: [], pseudonyms: [], cards: [], decided: [] }, sanne, NOW)).toMatchObject([
      { kind: 'answers.erased', pseudonyms: [], months: MONTHS },
    ]);
  });

  const read = (id: string) => {
    const reads = makeReads({
      rounds: async () => [makeRound(), makeRound({ month: '2026-02', state: 'published' })],
      ownAnswer: async (_organisation, month) =>
        month === MONTH ? { pseudonym: `p-${id}`, isShared: false, isRemembered: false } : undefined,
      invitations: async () => [makeInvitation('sanne'), makeInvitation('bram')],
      managedBy: async () => (id === helen.id ? [{ month: MONTH, team: 'marketing' }] : []),
    });
    return eraseAnswers.read(reads, makePerson({ id }), NOW);
  };

  test('pseudonyms are those of rounds whose key is there; of whoever was asked, the list of their interviewer', async () => {
    expect(await read('sanne')).toEqual({
      months: [MONTH, '2026-02'],
      pseudonyms: ['p-sanne'],
      cards: [MONTH, '2026-02'].map((month) => ({ kind: 'talks', month, person: helen.id })),
      decided: [],
    });
  });

  test('of an interviewer: what everybody reads with whom they talk, and the draft that says who approved it', async () => {
    const cardsOf = (month: string) => [
      ...['sanne', 'bram'].map((person) => ({ kind: 'invitation', month, person })),
      { kind: 'draft', month },
    ];
    expect(await read(helen.id)).toMatchObject({ cards: [...cardsOf(MONTH), ...cardsOf('2026-02')] });
  });

  test('of a manager: the rounds about which they decide; of a draft that waits every yes is taken back', async () => {
    expect(await read(helen.id)).toMatchObject({ decided: [makeRound()] });
    const review = makeRound({ month: '2026-02', state: 'review', version: 3 });
    const facts = { months: [], pseudonyms: [], cards: [], decided: [makeRound(), review] };
    expect(eraseAnswers.decide(facts, helen, NOW).slice(1)).toEqual([
      { kind: 'approvals.withdrawn', organisation: 'acme', month: '2026-02', version: 3 },
      makeRedraw({ kind: 'draft', month: '2026-02' }),
    ]);
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
