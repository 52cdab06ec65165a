import { describe, expect, test } from 'vitest';
import type { AnonymousAnswers, AnonymousLine } from '../../../../src/domain/checkins/anonymity.ts';
import type { ClosingFacts } from '../../../../src/flows/checkins/lib/round-closing.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { closeRounds } from '../../../../src/flows/checkins/rules.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeReads } from '../../reads.ts';
import { given, NOW } from '../../specification.ts';
import {
  commandOn,
  helen,
  MONTH,
  makeInvitation,
  makeLine,
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
const bySales = (n: number): AnonymousAnswers => ({ team: 'sales', answers: { gained: `gained ${n}` } });
const byMarketing = (n: number): AnonymousAnswers => ({ ...bySales(n), team: 'marketing' });
const facts = (more: Partial<ClosingFacts> = {}): ClosingFacts => ({
  answered: [bySales(1), bySales(2), bySales(3)],
  earlier: [],
  invitations,
  people: [helen, ruben, sanne],
  ...more,
});

const line = (n: number): AnonymousLine => ({ question: 'gained', text: `gained ${n}` });
/** The managers get the draft, and everybody's message of the round is drawn again. */
const closes = (state: 'review' | 'short', lines: AnonymousLine[]): Change[] => [
  { kind: 'round.closed', organisation: 'acme', month: MONTH, touches: 4, state, lines, at: NOW },
  ...['helen', 'ruben'].map((manager) => makePrivate('post.queued', manager, { kind: 'draft', month: MONTH })),
  ...makeRoundRedraws(['helen', 'ruben'], ['sanne', 'bram', 'lotte']),
];

describe('a manager asks to close the check-in', () => {
  test.each([
    [2, invitations, '2 people have not answered yet'],
    [1, invitations.slice(0, 2), '1 person has not answered yet'],
    [0, invitations.slice(0, 1), 'Everybody has answered'],
  ])('they are asked once more, and told that %i have not answered', (_count, more, words) => {
    given(checkins, 'checkin.close-asked', { ...commandOn(round), more })
      .when({})
      .follows([], words);
  });
});

describe('a manager confirms to close the check-in', () => {
  const closing = (more: Partial<ClosingFacts> = {}) =>
    given(checkins, 'checkin.close-confirmed', { ...commandOn(round), more: facts(more) }).when({ month: MONTH });
  const linesOf = (more: Partial<ClosingFacts>) =>
    closing(more).changes.flatMap((change) => (change.kind === 'round.closed' ? change.lines : []));

  test('with k answers to a question they become lines, and both managers get the draft', () => {
    closing().follows(closes('review', [line(1), line(2), line(3)]), 'check-in of March is closed');
  });

  test('with fewer than k answers to every question, nothing will be shown', () => {
    const answered = [bySales(1), bySales(2), { answers: { lost: 'lost 1' } }];
    const lines: AnonymousLine[] = [line(1), line(2), { question: 'lost', text: 'lost 1' }];
    closing({ answered }).follows(closes('short', lines), 'check-in of March is closed');
  });

  test('lines keep their team only when k of both teams answered the question', () => {
    const sales = [1, 2, 3].map(bySales);
    const marketing = [4, 5, 6].map(byMarketing);
    expect(linesOf({ answered: [...sales, ...marketing] })).toEqual([
      ...[1, 2, 3].map((n) => ({ ...line(n), team: 'sales' })),
      ...[4, 5, 6].map((n) => ({ ...line(n), team: 'marketing' })),
    ]);
    expect(linesOf({ answered: [...sales, ...marketing.slice(1)] })).toEqual([1, 2, 3, 5, 6].map(line));
  });

  test('after it was opened again, lines of before count, without their themes and hiding; no line has a team', () => {
    const earlier = [makeLine('one', { theme: 'The fair', isHidden: true }), makeLine('two', { team: 'sales' })];
    const answered = [...[1, 2, 3].map(bySales), ...[4, 5, 6].map(byMarketing)];
    const before = ['what one says', 'what two says'].map((text) => ({ question: 'gained', text }));
    expect(linesOf({ earlier, answered })).toEqual([...before, ...[1, 2, 3, 4, 5, 6].map(line)]);
  });
});

describe('a round closes by itself', () => {
  test('when its time is over, as if a manager had closed it', () => {
    const changes = closeRounds.decide([{ round, facts: facts() }], organisation, NOW);
    expect(changes).toEqual(closes('review', [line(1), line(2), line(3)]));
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
      lines: none,
      invitations: none,
      people: none,
    });
    const over = await closeRounds.read(reads, organisation, NOW);
    expect(over.map((found) => found.round)).toEqual(is ? [each] : []);
  });
});
