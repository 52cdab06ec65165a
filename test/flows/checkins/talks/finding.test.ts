import { expect, test } from 'vitest';
import type { Invitation, Round } from '../../../../src/domain/checkins/checkin.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import { DAY_MS, MINUTE_MS } from '../../../../src/domain/time.ts';
import { findTalk } from '../../../../src/flows/checkins/talks/find-talk.ts';
import { makeReads } from '../../reads.ts';
import { NOW } from '../../specification.ts';
import { helen, MONTH, makeInvitation, makeRound, organisation, sanne } from '../builders.ts';

type Kept = { people?: Person[]; round?: Round; invitation?: Invitation };

/** What Sanne's link shows, where this is kept. */
function follow(
  { people = [sanne, helen], round = makeRound(), invitation = makeInvitation('sanne') }: Kept,
  now = NOW,
) {
  const reads = makeReads({
    personById: async (_organisation, id) => people.find((each) => each.id === id),
    rounds: async () => [round],
    invitations: async () => [makeInvitation('bram'), invitation],
  });
  return findTalk(reads, { organisation: organisation.id, month: MONTH, person: 'sanne' }, now);
}

const talkAt = NOW + 2 * DAY_MS;
const OVER = { over: 'This talk has taken place or was called off.' };

test('a link shows the talk as it is now: with whom, when and how long', async () => {
  expect(await follow({})).toEqual({
    talk: {
      title: 'Check-in: Sanne de Boer and Helen Visser',
      note: 'The monthly check-in between sales and marketing. Not a progress review.',
      beginsAt: talkAt,
      minutes: 60,
    },
  });
});

test('also where it was moved, in the language of who is asked, without a name that is nobody’s any more', async () => {
  const moved = makeInvitation('sanne', { talkAt: talkAt + DAY_MS, minutes: 90 });
  expect(await follow({ invitation: moved, people: [{ ...sanne, locale: 'nl' }] })).toMatchObject({
    talk: { title: 'Check-in: Sanne de Boer en iemand die er niet meer is', beginsAt: talkAt + DAY_MS, minutes: 90 },
  });
});

test.each(['open', 'short', 'review', 'published'] as const)('it shows it while a round is %s', async (state) => {
  expect(await follow({ round: makeRound({ state }) })).toHaveProperty('talk');
});

test.each<[string, Kept, number?]>([
  ['the round was cancelled', { round: makeRound({ state: 'cancelled' }) }],
  ['its draft was given up', { round: makeRound({ state: 'discarded' }) }],
  ['the talk was 30 days ago', {}, talkAt + 60 * MINUTE_MS + 30 * DAY_MS],
])('it says that the talk is over once %s', async (_when, kept, now) => {
  expect(await follow(kept, now)).toEqual(OVER);
});

test('it says so in the language of who was asked', async () => {
  const round = makeRound({ state: 'cancelled' });
  expect(await follow({ round, people: [{ ...sanne, locale: 'nl' }, helen] })).toEqual({
    over: 'Dit gesprek is geweest of gaat niet door.',
  });
});

test.each<[string, Kept]>([
  ['they are no longer in the set-up', { people: [helen] }],
  ['their part in the round was erased', { invitation: makeInvitation('erased-1') }],
  ['there is no such round', { round: makeRound({ month: '2026-02' }) }],
])('it shows nothing when %s', async (_when, kept) => {
  expect(await follow(kept)).toBeUndefined();
});
