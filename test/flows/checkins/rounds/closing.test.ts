import { describe, expect, test } from 'vitest';
import type { AnonymousAnswers, AnonymousLine } from '../../../../src/domain/checkins/anonymity.ts';
import type { Band } from '../../../../src/domain/checkins/band.ts';
import { type Participation, SHORT_KEPT_DAYS } from '../../../../src/domain/checkins/checkin.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { type ClosingFacts, readClosingFacts } from '../../../../src/flows/checkins/lib/round-closing.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { closeRounds, lapseRounds } from '../../../../src/flows/checkins/rules.ts';
import type { Change } from '../../../../src/store/change.ts';
import { countBegun, makeReceivers } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { given, NOW, readReply } from '../../specification.ts';
import {
  commandOn,
  helen,
  MANAGERS,
  MONTH,
  makeInvitation,
  makePrivate,
  makeRound,
  makeRoundRedraws,
  organisation,
  ruben,
  sanne,
} from '../builders.ts';

const round = makeRound({ touches: 4 });
const invitations = [
  makeInvitation('sanne', { hasAnswered: true }),
  makeInvitation('bram'),
  makeInvitation('lotte', { team: 'marketing', interviewer: 'ruben' }),
];
const bySales = (n: number, more: Partial<AnonymousAnswers> = {}): AnonymousAnswers => {
  return { team: 'sales', answers: { gained: `gained ${n}` }, wasShared: false, isRemembered: false, ...more };
};
const byMarketing = (n: number): AnonymousAnswers => bySales(n, { team: 'marketing' });
const facts = (more: Partial<ClosingFacts> = {}): ClosingFacts => ({
  answered: [bySales(1), bySales(2), byMarketing(3)],
  invitations,
  readers: [helen, ruben],
  receivers: makeReceivers([helen, ruben]),
  ...more,
});

const line = (n: number): AnonymousLine => ({ question: 'gained', text: `gained ${n}` });
const everybody: Participation = { asked: 3, kind: 'exact', answered: 3 };
/** The managers get the draft, and everybody's message of the round is drawn again. */
const closes = (how: Change, by?: 'helen'): Change[] => [
  how,
  // Whoever closes it gets the draft for an answer, which counts among no messages that are begun.
  ...['helen', 'ruben'].flatMap((manager) => [
    ...(manager === by ? [] : [countBegun(manager)]),
    makePrivate('post.queued', manager, { kind: 'draft', month: MONTH }),
  ]),
  ...makeRoundRedraws(['helen', 'ruben'], ['sanne', 'bram', 'lotte']),
];
const of = { organisation: 'acme', month: MONTH, touches: 4, at: NOW };
const withLines = (lines: AnonymousLine[], participation: Participation = everybody): Change => {
  return { kind: 'round.closed', ...of, lines, participation };
};

describe('a manager asks to close the check-in', () => {
  test.each<[band: Band, words: string]>([
    ['none', 'As of this morning, nobody or hardly anyone had answered.'],
    ['half', 'As of this morning, about half had answered.'],
    ['all', 'As of this morning, all or nearly all had answered.'],
  ])('they are asked once more, and told how many had answered this morning (%s)', (band, words) => {
    const open = { ...round, morning: { day: '2026-03-03', band } };
    const decision = given(checkins, 'checkin.close-asked', commandOn(open)).when({});
    decision.follows([], words);
    expect(readReply(decision.reply)).not.toMatch(/\d/);
  });
});

describe('a manager confirms to close the check-in', () => {
  const closing = (more: Partial<ClosingFacts> = {}) =>
    given(checkins, 'checkin.close-confirmed', { ...commandOn(round), more: facts(more) }).when({ month: MONTH });

  test('with k answers of both teams they become lines, and both managers get the draft', () => {
    closing().follows(closes(withLines([line(1), line(2), line(3)]), 'helen'), 'check-in for March is closed');
  });

  test('whoever became a manager after it opened gets no draft', async () => {
    const promoted = { ...sanne, role: 'manager' as const };
    const reads = makeReads({
      ...{ answered: async () => [], invitations: async () => [], roundManagers: async () => MANAGERS },
      ...{ people: async () => [helen, ruben, promoted], messageDays: async () => [], absences: async () => [] },
    });
    const { readers } = await readClosingFacts(reads, organisation, round, NOW);
    expect(readers).toEqual([helen, ruben]);
  });

  test.each<[what: string, answered: AnonymousAnswers[]]>([
    ['k − 1 answers to a question', [bySales(1), byMarketing(2)]],
    ['k answers of one team', [bySales(1), bySales(2), bySales(3)]],
    ['k answers of which the interviewer read one', [bySales(1, { wasShared: true }), bySales(2), byMarketing(3)]],
    ['nobody’s', []],
  ])('with %s, nothing is written down, and all is kept as it is', (_what, answered) => {
    closing({ answered }).follows(closes({ kind: 'round.fell-short', ...of }, 'helen'), 'check-in for March is closed');
  });

  test('how many took part is kept as it may be said, and no more', () => {
    const asked = [...invitations, ...['daan', 'noor'].map((person) => makeInvitation(person))];
    const { changes } = closing({ invitations: asked });
    expect(changes[0]).toEqual(withLines([line(1), line(2), line(3)], { asked: 5, kind: 'most' }));
  });

  test('lines keep their team only when k of both teams answered every question', () => {
    const all = (n: number) => ({ gained: `g ${n}`, lost: `l ${n}`, learning: `e ${n}`, goal: `o ${n}` });
    const sales = [1, 2, 3].map((n) => bySales(n, { answers: all(n) }));
    const marketing = [4, 5, 6].map((n) => ({ ...byMarketing(n), answers: all(n) }));
    const teamsOf = (answered: AnonymousAnswers[]) =>
      closing({ answered }).changes.flatMap((change) =>
        change.kind === 'round.closed' ? change.lines.map(({ team }) => team) : [],
      );
    expect(teamsOf([...sales, ...marketing])).toEqual(
      Array.from({ length: 4 }, () => [...Array(3).fill('sales'), ...Array(3).fill('marketing')]).flat(),
    );
    const { goal: _goal, ...open } = all(6);
    const withoutGoal = [...marketing.slice(1), { ...byMarketing(6), answers: open }];
    expect(new Set(teamsOf([...sales, ...withoutGoal]))).toEqual(new Set([undefined]));
  });
});

describe('a round closes by itself', () => {
  test('when its time is over, as if a manager had closed it', () => {
    const changes = closeRounds.decide([{ round, facts: facts() }], organisation, NOW);
    expect(changes).toEqual(closes(withLines([line(1), line(2), line(3)])));
  });

  test('but not while the time of none is over', () => {
    expect(closeRounds.decide([], organisation, NOW)).toEqual([]);
  });

  test.each([
    ['one that is open, at the moment it ends', makeRound({ closesAt: NOW }), true],
    ['but not a moment before', makeRound({ closesAt: NOW + 1 }), false],
    ['and not one that was closed or cancelled already', makeRound({ state: 'review', closesAt: NOW }), false],
  ])('%s', async (_which, each, is) => {
    const none = async () => [];
    const reads = makeReads({
      rounds: async () => [each],
      answered: none,
      invitations: none,
      roundManagers: none,
      people: none,
    });
    const over = await closeRounds.read(reads, organisation, NOW);
    expect(over.map((found) => found.round)).toEqual(is ? [each] : []);
  });
});

describe('what was answered in a round that closed with too few', () => {
  const short = makeRound({ state: 'short', settledAt: NOW - SHORT_KEPT_DAYS * DAY_MS });

  test('goes for good when it was not opened again in seven days, and everybody sees so', () => {
    expect(lapseRounds.decide([{ round: short, invitations }], organisation, NOW)).toEqual([
      { kind: 'round.lapsed', organisation: 'acme', month: MONTH, at: NOW },
      ...makeRoundRedraws(['helen', 'ruben'], ['sanne', 'bram', 'lotte']),
    ]);
  });

  test.each([
    ['after seven days', short, true],
    ['not a moment before', { ...short, settledAt: NOW + 1 - SHORT_KEPT_DAYS * DAY_MS }, false],
    ['not when it was opened again', makeRound({ state: 'open' }), false],
    ['nor anything of a draft', { ...short, state: 'review' as const }, false],
  ])('%s', async (_when, each, is) => {
    const reads = makeReads({ rounds: async () => [each], invitations: async () => [] });
    const over = await lapseRounds.read(reads, organisation, NOW);
    expect(over.map((found) => found.round)).toEqual(is ? [each] : []);
  });
});
