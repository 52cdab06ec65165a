import { NOTHING, type Reply } from '../../../cards/card.ts';
import { notice, strangerNotice } from '../../../cards/notices.ts';
import type { Event, EventOf } from '../../../domain/event.ts';
import type { LeadPointer } from '../../../domain/leads/events.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Judgement } from '../../../domain/leads/verdict.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { type Identity, mayHandleLeads, type Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';
import { type AnyFlow, type Decision, type Flow, flow, reply } from '../../flow.ts';
import { type PeopleNamed, peopleNamed } from './people-named.ts';

/** What every act on a lead must know: who acts, on which lead, what they thought of it before, and who has it. */
export type LeadFactsOf = {
  person: Person | undefined;
  lead: Lead | undefined;
  judgement: Judgement | undefined;
  /** Of acts that the clock or the calendar counts. */
  organisation?: Organisation | undefined;
} & PeopleNamed;

/** The facts of somebody who may act on this lead. */
export type Allowed = LeadFactsOf & { person: Person; lead: Lead };

type LeadEvent = Extract<Event, { lead: LeadPointer; by: Identity }>;

/** The flow of an act on a lead: whoever may not, or is too late for this lead, is told so before it decides. */
export function leadFlow<K extends LeadEvent['kind']>(
  decide: (facts: Allowed, event: EventOf<K>, now: Instant) => Decision,
): AnyFlow<K> & Flow<K, LeadFactsOf> {
  return flow<K, LeadFactsOf>({
    read: (reads, event) => readLead(reads, event as LeadEvent),
    decide: (facts, event, now) => {
      const refusal = refusalOf(facts, event as LeadEvent);
      return refusal === undefined ? decide(facts as Allowed, event, now) : reply(refusal);
    },
  });
}

async function readLead(reads: Reads, event: LeadEvent): Promise<LeadFactsOf> {
  const [person, lead] = await Promise.all([
    reads.person(event.by),
    typeof event.lead === 'string' ? reads.lead(event.lead) : reads.leadAt(event.lead),
  ]);
  const judgement = person && lead && (await reads.judgement(lead.id, person.id));
  // Judging, the act that must be quickest, never tells who has the lead.
  const isTold = event.kind === 'lead.claimed' || event.kind === 'lead.contacted';
  const isTimed = event.kind === 'lead.contacted' || event.kind === 'lead.outcome-told';
  return {
    person,
    lead,
    judgement,
    ...(lead && isTold && (await peopleNamed(reads, lead))),
    ...(lead && isTimed && { organisation: await reads.organisation(lead.organisation) }),
  };
}

/** Why this person may not act on this lead, told privately; undefined when they may. */
function refusalOf({ person, lead }: LeadFactsOf, event: LeadEvent): Reply | undefined {
  // An emoji on a message that is no lead card: people talking to each other.
  if (lead === undefined && typeof event.lead !== 'string') return NOTHING;
  if (person === undefined) return strangerNotice();
  // Another organisation's lead does not exist for this person.
  if (lead === undefined || lead.organisation !== person.organisation) return notice(person.locale, 'lead.gone');
  if (mayHandleLeads(person)) return undefined;
  // Who takes off an emoji that never counted need not be told twice.
  return event.kind === 'lead.verdict-withdrawn' ? NOTHING : notice(person.locale, 'not-sales');
}
