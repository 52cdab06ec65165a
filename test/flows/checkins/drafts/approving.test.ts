import { describe, test } from 'vitest';
import type { Approval } from '../../../../src/domain/checkins/checkin.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { given } from '../../specification.ts';
import { commandOn, helen, MANAGERS, MONTH, makeRedraw, makeRound, ruben } from '../builders.ts';

const round = makeRound({ state: 'review', version: 2 });
const bySales = (version: number): Approval => ({ team: 'sales', person: 'ruben', version });
const byHelen = {
  kind: 'draft.approved',
  organisation: 'acme',
  month: MONTH,
  team: 'marketing',
  person: 'helen',
} as const;
const facts = { earlier: [] as Approval[], managers: MANAGERS, people: [helen, ruben] };
const approving = (earlier: Approval[], more: Partial<typeof facts> = {}) =>
  given(checkins, 'checkin.approved', { ...commandOn(round), more: { ...facts, earlier, ...more } }).when({
    month: MONTH,
    version: 2,
  });

describe('a manager approves the draft', () => {
  const follows = [{ ...byHelen, version: 2 }, makeRedraw({ kind: 'draft', month: MONTH })];

  test.each<[what: string, earlier: Approval[], words: RegExp]>([
    ['first: the other team’s yes is awaited', [], /The other manager still has to/],
    ['after the other manager: it can be published', [bySales(2)], /So did the other manager: you can publish/],
    [
      'after the other manager approved an older version: that one counts no more',
      [bySales(1)],
      /The other manager still has to/,
    ],
    [
      'a second time: one team alone is not enough',
      [{ ...bySales(2), team: 'marketing' }],
      /The other manager still has to/,
    ],
  ])('%s', (_what, earlier, words) => {
    approving(earlier).follows(follows, words);
  });

  test('but not a version that was edited since: they are told', () => {
    given(checkins, 'checkin.approved', { ...commandOn(round), more: facts })
      .when({ month: MONTH, version: 1 })
      .follows([], 'The draft has changed since');
  });

  test.each<[who: string, more: Partial<typeof facts>]>([
    ['became a manager after it opened', { managers: MANAGERS.slice(1) }],
    ['managed the other team then', { managers: [{ person: 'helen', team: 'sales' }] }],
    ['is a member now', { people: [{ ...helen, role: 'member' }, ruben] }],
    ['is in the set-up no more', { people: [ruben] }],
  ])('nor by somebody who %s: they hear whose yes counts', (_who, more) => {
    approving([bySales(2)], more).follows(
      [],
      'Only someone who was manager of this team when the check-in opened, and still is',
    );
  });

  test('a yes of somebody who is no manager any more does not make it enough', () => {
    const left: Partial<typeof facts> = { people: [helen, { ...ruben, role: 'member' }] };
    approving([bySales(2)], left).follows(follows, /The other manager still has to/);
  });
});
