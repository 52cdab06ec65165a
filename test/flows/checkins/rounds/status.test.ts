import { describe, expect, test } from 'vitest';
import type { RoundState } from '../../../../src/domain/checkins/checkin.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { given, readReply } from '../../specification.ts';
import { commandIn, helen, makeInvitation, sanne } from '../builders.ts';

const invitations = [
  makeInvitation('sanne', { hasAnswered: true }),
  makeInvitation('bram', { hasTalked: true }),
  makeInvitation('lotte', { team: 'marketing', interviewer: 'ruben' }),
];
const asking = (phase: RoundState | 'none', person: Person, more = invitations) =>
  given(checkins, 'checkin.status-asked', { ...commandIn(phase, person), more: phase === 'none' ? [] : more });

describe('somebody asks how the check-in stands', () => {
  test.each<[RoundState | 'none', RegExp]>([
    ['none', /no check-in running/],
    ['short', /closed with too little to show anything\./],
    ['lapsed', /too little to show anything; its answers are deleted/],
    ['review', /managers are preparing its summary/],
    ['published', /is published in the shared channel/],
    ['cancelled', /was cancelled/],
    ['discarded', /was cancelled/],
  ])('a round that is %s: managers and members hear the same', (phase, words) => {
    for (const person of [helen, sanne]) asking(phase, person).when({}).follows([], words);
  });

  test('open: a manager sees counts of both teams, never a name', () => {
    const decision = asking('open', helen).when({});
    decision.follows([], '1 of 3 have answered');
    const words = readReply(decision.reply);
    expect(words).toContain('Sales: 1 of 2');
    expect(words).toContain('Marketing: 0 of 1');
    for (const { person } of invitations) expect(words).not.toContain(person);
  });

  test('open: a member who is asked hears whether they answered, and nothing of others', () => {
    asking('open', sanne)
      .when({})
      .follows([], /^The check-in of March is open until .*You have answered; .*\n$/);
    const waiting = [makeInvitation('sanne')];
    asking('open', sanne, waiting).when({}).follows([], 'You have not answered yet');
  });

  test('open: a member who is not asked hears only until when', () => {
    asking('open', sanne, [makeInvitation('bram')])
      .when({})
      .follows([], /^The check-in of March is open until [^.]*\.\n$/);
  });
});
