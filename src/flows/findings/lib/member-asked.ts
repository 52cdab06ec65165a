import { actionRefusedNotice } from '../../../cards/findings/action-cards.ts';
import { strangerNotice } from '../../../cards/notices.ts';
import type { Event, EventOf } from '../../../domain/event.ts';
import { mayRecordActions } from '../../../domain/findings/finding.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Identity, Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';
import { type AnyFlow, type Decision, flow, reply } from '../../flow.ts';

/** Somebody of the organisation. */
export type Member = { person: Person; organisation: Organisation };

type MemberEvent = Extract<Event, { by: Identity }>;

type Rest<K extends MemberEvent['kind'], More> = {
  read?(reads: Reads, member: Member, event: EventOf<K>, now: Instant): Promise<More>;
  decide(facts: Member & { more: More }, event: EventOf<K>, now: Instant): Decision;
};

/** The flow of what anybody of the organisation may do. */
export function memberFlow<K extends MemberEvent['kind'], More = undefined>(rest: Rest<K, More>): AnyFlow<K> {
  return flow<K, (Member & { more: More }) | undefined>({
    read: async (reads, event, now) => {
      const member = await memberOf(reads, event as MemberEvent);
      return member && { ...member, more: (await rest.read?.(reads, member, event, now)) as More };
    },
    decide: (facts, event, now) => (facts === undefined ? reply(strangerNotice()) : rest.decide(facts, event, now)),
  });
}

/** The flow of what managers do; others are told who may, and what they may do themselves. */
export function managerFlow<K extends MemberEvent['kind'], More = undefined>(rest: Rest<K, More>): AnyFlow<K> {
  return memberFlow<K, More | undefined>({
    read: async (reads, member, event, now) =>
      mayRecordActions(member.person.role) ? rest.read?.(reads, member, event, now) : undefined,
    decide: (facts, event, now) =>
      mayRecordActions(facts.person.role)
        ? rest.decide(facts as Member & { more: More }, event, now)
        : reply(actionRefusedNotice(facts.person.locale)),
  });
}

async function memberOf(reads: Reads, { by }: MemberEvent): Promise<Member | undefined> {
  const person = await reads.person(by);
  const organisation = person && (await reads.organisation(person.organisation));
  return person && organisation && { person, organisation };
}
