import type { Reply } from '../../../cards/card.ts';
import { notice, strangerNotice } from '../../../cards/notices.ts';
import { type Invitation, isCancelled, type Round } from '../../../domain/checkins/checkin.ts';
import type { Event, EventOf } from '../../../domain/event.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Identity, Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Month } from '../../../domain/working-time.ts';
import type { Reads } from '../../../store/store.ts';
import { type AnyFlow, type Decision, flow, reply } from '../../flow.ts';

/** Somebody who is asked in a round, and what they are asked. */
export type Invited = { person: Person; organisation: Organisation; round: Round; invitation: Invitation };

type RoundEvent = Extract<Event, { month: Month; by: Identity }>;

type Rest<K extends RoundEvent['kind'], More> = {
  /** `open`: only while the round is; `held`: as long as it was not cancelled. */
  when: 'open' | 'held';
  read?(reads: Reads, invited: Invited, event: EventOf<K>): Promise<More>;
  decide(facts: Invited & { more: More }, event: EventOf<K>, now: Instant): Decision;
  /** How somebody is told that it is too late; a private message where nothing else is said. */
  late?(person: Person): Reply;
};

type Asking<More> = { refusal: Reply } | { invited: Invited; more: More };

/** The flow of what somebody does with their own invitation. */
export function invitedFlow<K extends RoundEvent['kind'], More = undefined>(rest: Rest<K, More>): AnyFlow<K> {
  return flow<K, Asking<More>>({
    read: async (reads, event) => {
      const asked = await invitedOf(reads, event as RoundEvent, rest.when, rest.late);
      if ('refusal' in asked) return asked;
      return { invited: asked.invited, more: (await rest.read?.(reads, asked.invited, event)) as More };
    },
    decide: (facts, event, now) =>
      'refusal' in facts ? reply(facts.refusal) : rest.decide({ ...facts.invited, more: facts.more }, event, now),
  });
}

async function invitedOf(
  reads: Reads,
  { by, month }: RoundEvent,
  when: 'open' | 'held',
  late: ((person: Person) => Reply) | undefined,
): Promise<{ refusal: Reply } | { invited: Invited }> {
  const person = await reads.person(by);
  if (person === undefined) return { refusal: strangerNotice() };
  const [organisation, rounds, invitations] = await Promise.all([
    reads.organisation(person.organisation),
    reads.rounds(person.organisation),
    reads.invitations(person.organisation, month),
  ]);
  const round = rounds.find((each) => each.month === month);
  const invitation = invitations.find((each) => each.person === person.id);
  if (organisation === undefined || round === undefined || invitation === undefined) {
    return { refusal: notice(person.locale, 'answer.not-asked') };
  }
  const isOver = when === 'open' ? round.state !== 'open' : isCancelled(round);
  if (isOver) return { refusal: late?.(person) ?? notice(person.locale, 'answer.over') };
  return { invited: { person, organisation, round, invitation } };
}
