import type { Reply } from '../../../cards/card.ts';
import type { TalkPartner } from '../../../cards/checkins/talks-card.ts';
import { notice, strangerNotice } from '../../../cards/notices.ts';
import { type Invitation, isCancelled, type Round, type SharedAnswers } from '../../../domain/checkins/checkin.ts';
import type { Event, EventOf } from '../../../domain/event.ts';
import type { Identity, Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Month } from '../../../domain/working-time.ts';
import type { Reads } from '../../../store/store.ts';
import { type AnyFlow, type Decision, flow, reply } from '../../flow.ts';

/** Somebody who interviews in a round, with whom, and what those shared with them alone. */
export type Interviewing = {
  person: Person;
  round: Round;
  invitations: Invitation[];
  partners: TalkPartner[];
  shared: SharedAnswers[];
};

type RoundEvent = Extract<Event, { month: Month; by: Identity }>;

/** The flow of what an interviewer does with their talks; anybody else is told they hold none. */
export function interviewingFlow<K extends RoundEvent['kind']>(
  decide: (facts: Interviewing, event: EventOf<K>, now: Instant) => Decision,
): AnyFlow<K> {
  return flow<K, { refusal: Reply } | Interviewing>({
    read: (reads, event) => interviewingOf(reads, event as RoundEvent),
    decide: (facts, event, now) => ('refusal' in facts ? reply(facts.refusal) : decide(facts, event, now)),
  });
}

async function interviewingOf(reads: Reads, { by, month }: RoundEvent): Promise<{ refusal: Reply } | Interviewing> {
  const person = await reads.person(by);
  if (person === undefined) return { refusal: strangerNotice() };
  const rounds = await reads.rounds(person.organisation);
  const round = rounds.find((each) => each.month === month);
  if (round === undefined) return { refusal: notice(person.locale, 'talks.not-yours') };
  const { invitations, partners } = await partnersOf(reads, round, person.id);
  if (invitations.length === 0) return { refusal: notice(person.locale, 'talks.not-yours') };
  if (isCancelled(round)) return { refusal: notice(person.locale, 'answer.over') };
  const shared = await reads.sharedWith(person.organisation, month, person.id);
  return { person, round, invitations, partners, shared };
}

/** With whom somebody talks in a round. */
export async function partnersOf(
  reads: Reads,
  { organisation, month }: Round,
  interviewer: string,
): Promise<{ invitations: Invitation[]; partners: TalkPartner[] }> {
  const [all, people] = await Promise.all([reads.invitations(organisation, month), reads.people(organisation)]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const invitations = all.filter((invitation) => invitation.interviewer === interviewer);
  const partners = invitations
    .map(({ person, minutes, talkAt, hasTalked }) => ({
      person,
      name: names.get(person) ?? '—',
      minutes,
      talkAt,
      hasTalked,
    }))
    .toSorted((one, other) => one.talkAt - other.talkAt || one.name.localeCompare(other.name));
  return { invitations, partners };
}
