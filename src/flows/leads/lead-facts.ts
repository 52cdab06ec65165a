import type { Reply } from '../../cards/card.ts';
import { notice, strangerNotice } from '../../cards/notices.ts';
import type { LeadReference } from '../../domain/event.ts';
import type { Lead } from '../../domain/lead.ts';
import { type Identity, mayHandleLeads, type Person } from '../../domain/person.ts';
import type { Judgement } from '../../domain/verdict.ts';
import type { Reads } from '../../store/store.ts';

/** What every act on a lead must know: who acts, on which lead, and what they thought of it before. */
export type LeadFactsOf = { person: Person | undefined; lead: Lead | undefined; judgement: Judgement | undefined };

export async function readLead(reads: Reads, event: { by: Identity; lead: LeadReference }): Promise<LeadFactsOf> {
  const [person, lead] = await Promise.all([
    reads.person(event.by),
    typeof event.lead === 'string' ? reads.lead(event.lead) : reads.leadAt(event.lead),
  ]);
  const isBoth = person !== undefined && lead !== undefined;
  return { person, lead, judgement: isBoth ? await reads.judgement(lead.id, person.id) : undefined };
}

type Allowed = { person: Person; lead: Lead; judgement: Judgement | undefined };

/** The facts when this person may act on this lead, else the reason told privately. */
export function allowed(facts: LeadFactsOf): Allowed | Reply {
  const { person, lead } = facts;
  if (person === undefined) return strangerNotice();
  // Another organisation's lead does not exist for this person.
  if (lead === undefined || lead.organisation !== person.organisation) return notice(person.locale, 'lead.gone');
  if (!mayHandleLeads(person)) return notice(person.locale, 'not-sales');
  return { person, lead, judgement: facts.judgement };
}

export function isRefused(given: Allowed | Reply): given is Reply {
  return 'kind' in given;
}
