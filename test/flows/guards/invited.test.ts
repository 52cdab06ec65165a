import { describe, expect, test } from 'vitest';
import { nameRound } from '../../../src/cards/checkins/round-name.ts';
import { refuse, strangerNotice } from '../../../src/cards/notices.ts';
import type { RoundState } from '../../../src/domain/checkins/checkin.ts';
import { refuseLate } from '../../../src/flows/checkins/answers/checkin-answered.ts';
import { invited } from '../../../src/flows/guards/invited.ts';
import { inviteSanne, MONTH, makeInvitation, makeRound, organisation, sanne } from '../checkins/builders.ts';
import { makeReads } from '../reads.ts';
import { BY, NOW } from '../specification.ts';

const event = { by: BY, month: MONTH };
const inState = (state: RoundState) => inviteSanne({}, makeRound({ state }));

describe('who may do something with their own invitation', () => {
  const over = refuse(nameRound(MONTH, 'en'), 'answer.over');
  const may = undefined;
  test.each<[RoundState, typeof over | undefined, typeof over | undefined]>([
    // while open, and as long as it was not cancelled
    ['open', may, may],
    ['short', over, may],
    ['review', over, may],
    ['published', over, may],
    ['cancelled', over, over],
    ['discarded', over, over],
  ])('in a round that is %s: what needs an open round, and what needs one that was held', (state, open, held) => {
    expect(invited('open').refuse(inState(state), event, NOW)).toEqual(open);
    expect(invited('held').refuse(inState(state), event, NOW)).toEqual(held);
  });

  test.each(['open', 'held'] as const)('whoever is not asked in the round hears so (%s)', (when) => {
    const notAsked = refuse(nameRound(MONTH, 'en'), 'answer.not-asked');
    const sanneIn = inviteSanne();
    expect(invited(when).refuse({ ...sanneIn, invitation: undefined }, event, NOW)).toEqual(notAsked);
    expect(invited(when).refuse({ ...sanneIn, round: undefined }, event, NOW)).toEqual(notAsked);
    expect(invited(when).refuse({ ...sanneIn, organisation: undefined }, event, NOW)).toEqual(notAsked);
  });

  test.each(['open', 'held'] as const)('a stranger hears that they are no member (%s)', (when) => {
    const stranger = { ...inviteSanne(), person: undefined };
    expect(invited(when).refuse(stranger, event, NOW)).toEqual(strangerNotice());
  });

  test('too late with a filled form, they hear so at the form itself, and nothing else changes for the others', () => {
    const guard = invited('open', refuseLate);
    expect(guard.refuse(inState('review'), event, NOW)).toEqual(refuseLate(sanne));
    expect(guard.refuse(inState('open'), event, NOW)).toBeUndefined();
    expect(guard.refuse({ ...inState('review'), invitation: undefined }, event, NOW)).toEqual(
      refuse(nameRound(MONTH, 'en'), 'answer.not-asked'),
    );
  });
});

describe('the invitation somebody acts on', () => {
  test('is their own, in the round of the month they answer', async () => {
    const own = makeInvitation(sanne.id, { minutes: 90 });
    const march = makeRound();
    const reads = makeReads({
      person: async () => sanne,
      organisation: async () => organisation,
      rounds: async () => [makeRound({ month: '2026-04' }), march],
      invitations: async (_organisation, month) => (month === MONTH ? [makeInvitation('bram'), own] : []),
    });
    expect(await invited('open').read(reads, event, NOW)).toEqual({
      person: sanne,
      organisation,
      round: march,
      invitation: own,
    });
  });

  test('is not looked for when a stranger comes', async () => {
    const reads = makeReads({ person: async () => undefined });
    const known = await invited('open').read(reads, event, NOW);
    expect(known).toEqual({ person: undefined, organisation: undefined, round: undefined, invitation: undefined });
  });
});
