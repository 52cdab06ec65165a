import type { Reply } from '../../cards/card.ts';
import { nameRound } from '../../cards/checkins/round-name.ts';
import { refuse, strangerNotice } from '../../cards/notices.ts';
import { hasKey, type Invitation, isCancelled, type Round } from '../../domain/checkins/checkin.ts';
import type { EventKind } from '../../domain/event.ts';
import type { Identity, Person } from '../../domain/people/person.ts';
import type { Month } from '../../domain/working-time.ts';
import type { Flow, Guard } from '../flow.ts';
import { type Actor, type Member, readActor } from './member.ts';

/** Somebody who is asked in a round, and what they are asked. */
export type Invited = Member & { round: Round; invitation: Invitation };
type Known = Actor & { round: Round | undefined; invitation: Invitation | undefined };
type RoundEvent = { by: Identity; month: Month };
export type InvitedFlow<K extends EventKind, More = undefined> = Flow<K, Invited, More>;

const IS_OVER = {
  open: ({ state }: Round) => state !== 'open',
  kept: (round: Round) => !hasKey(round),
  held: isCancelled,
};

/**
 * Whoever is asked in the round, on their own invitation. `open`: only while the round is; `kept`: as long as their answers
 * can be found; `held`: as long as it was not cancelled. `refuseLate` is how somebody hears that it is too late, where not by a private message.
 */
export function invited(
  when: keyof typeof IS_OVER,
  refuseLate?: (person: Person) => Reply,
): Guard<RoundEvent, Known, Invited> {
  return {
    read: async (reads, { by, month }) => {
      const actor = await readActor(reads, by);
      const { person } = actor;
      if (person === undefined) return { ...actor, round: undefined, invitation: undefined };
      const [rounds, invitations] = await Promise.all([
        reads.rounds(person.organisation),
        reads.invitations(person.organisation, month),
      ]);
      return {
        ...actor,
        round: rounds.find((each) => each.month === month),
        invitation: invitations.find((each) => each.person === person.id),
      };
    },
    refuse: ({ person, organisation, round, invitation }, { month }) => {
      if (person === undefined) return strangerNotice();
      if (organisation === undefined || round === undefined || invitation === undefined) {
        return refuse(nameRound(month, person.locale), 'answer.not-asked');
      }
      return IS_OVER[when](round)
        ? (refuseLate?.(person) ?? refuse(nameRound(month, person.locale), 'answer.over'))
        : undefined;
    },
  };
}
