import { describe, expect, test } from 'vitest';
import type { Band } from '../../../../src/domain/checkins/band.ts';
import type { Invitation, Round, RoundState } from '../../../../src/domain/checkins/checkin.ts';
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
    ['none', /No check-in is running/],
    ['short', /closed with too little to show\./],
    ['lapsed', /too little to show; its answers have been deleted/],
    ['review', /managers are preparing its summary/],
    ['published', /is published in the shared channel/],
    ['cancelled', /was cancelled/],
    ['discarded', /was cancelled/],
  ])('a round that is %s: managers and members hear the same', (phase, words) => {
    for (const person of [helen, sanne]) asking(phase, person).when({}).follows([], words);
  });

  test('closed, with a draft: a manager has it one press away, a member has nothing to press', () => {
    const see = { parts: [{}, { buttons: [{ tap: { kind: 'checkin.review-asked' } }] }] };
    expect(asking('review', helen).when({}).reply).toMatchObject({ card: see });
    expect(asking('review', sanne).when({}).reply).not.toMatchObject({ card: see });
  });

  test.each<[band: Band | undefined, words: string]>([
    ['none', 'As of this morning, nobody or hardly anyone had answered'],
    ['few', 'As of this morning, a few people had answered'],
    ['some', 'As of this morning, some had answered'],
    ['half', 'As of this morning, about half had answered'],
    ['most', 'As of this morning, most had answered'],
    ['all', 'As of this morning, all or nearly all had answered'],
    [undefined, 'As of this morning, nobody or hardly anyone had answered'],
  ])(
    'open: a manager sees roughly how many had answered this morning (%s), whoever has answered since',
    (band, words) => {
      const { round, ...known } = commandIn('open', helen);
      const open = { ...round, ...(band && { morning: { day: '2026-03-03', band } }) } as Round;
      const ask = (more: Invitation[]) =>
        given(checkins, 'checkin.status-asked', { ...known, round: open, more }).when({});
      const decision = ask(invitations);
      decision.follows([], words);
      expect(readReply(decision.reply)).toContain('Invited: 3 people');
      for (const { person } of invitations) expect(readReply(decision.reply)).not.toContain(person);
      const everybody = invitations.map((each) => ({ ...each, hasAnswered: true, hasTalked: true }));
      expect(ask(everybody).reply).toEqual(decision.reply);
    },
  );

  test('open: a member who is asked hears whether they answered, and nothing of others', () => {
    asking('open', sanne)
      .when({})
      .follows([], /^The check-in for March is open until .*You have answered; .*\n$/);
    const waiting = [makeInvitation('sanne')];
    asking('open', sanne, waiting).when({}).follows([], 'You have not answered yet');
  });

  test('open: a member who is not asked hears only until when', () => {
    asking('open', sanne, [makeInvitation('bram')])
      .when({})
      .follows([], /^The check-in for March is open until [^.]*\.\n$/);
  });
});
