import { describe, expect, test } from 'vitest';
import type { Round } from '../../../../src/domain/checkins/checkin.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { keepMornings } from '../../../../src/flows/checkins/rules.ts';
import { makeOrganisation } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { NOW } from '../../specification.ts';
import { MONTH, makeInvitation, makeRound, organisation } from '../builders.ts';

const invitations = ['sanne', 'bram', 'lotte', 'daan', 'noor'].map((person, place) =>
  makeInvitation(person, { hasAnswered: place < 2 }),
);

describe('what managers may know of how many have answered', () => {
  test('is kept roughly, for the day', () => {
    expect(keepMornings.decide([{ round: makeRound(), invitations }], organisation, NOW)).toEqual([
      { kind: 'morning.kept', organisation: 'acme', month: MONTH, day: '2026-03-03', band: 'some' },
    ]);
  });

  const morning = { day: '2026-03-03', band: 'none' } as const;
  /** Midnight in Amsterdam, and in New York. */
  const [there, elsewhere] = [Date.UTC(2026, 2, 3, 23), Date.UTC(2026, 2, 4, 5)];
  test.each<[what: string, round: Round, now: number, zone: string, is: boolean]>([
    ['not again on that day', makeRound({ morning }), NOW, 'Europe/Amsterdam', false],
    ['not a moment before it is over', makeRound({ morning }), there - 1, 'Europe/Amsterdam', false],
    ['anew when the next begins', makeRound({ morning }), there, 'Europe/Amsterdam', true],
    ['by the organisation’s calendar', makeRound({ morning }), elsewhere - 1, 'America/New_York', false],
    ['there too when the next begins', makeRound({ morning }), elsewhere, 'America/New_York', true],
    ['not where a day of before comes again', makeRound({ morning }), NOW - DAY_MS, 'America/New_York', false],
    ['late, after the bot was down', makeRound({ morning }), NOW + 3 * DAY_MS, 'Europe/Amsterdam', true],
    ['where nothing is kept yet', makeRound(), NOW, 'Europe/Amsterdam', true],
    ['never of a round that is not open', makeRound({ state: 'review' }), NOW, 'Europe/Amsterdam', false],
  ])('%s', async (_what, round, now, zone, is) => {
    const reads = makeReads({ rounds: async () => [round], invitations: async () => invitations });
    const due = await keepMornings.read(reads, makeOrganisation({ zone }), now);
    expect(due).toEqual(is ? [{ round, invitations }] : []);
  });
});
