import { takenOverCard, takeOverCard } from '../../cards/leads/claim-card.ts';
import { nameLead, sayCompany, sayStage } from '../../cards/leads/lead-words.ts';
import { notice } from '../../cards/notices.ts';
import { isHandled, type Lead } from '../../domain/leads/lead.ts';
import type { Person } from '../../domain/people/person.ts';
import { type Instant, MINUTE_MS } from '../../domain/time.ts';
import { change, type Decision, reply } from '../flow.ts';
import type { LeadFlow } from '../guards/lead.ts';
import { isReadBy, readLeadPlaces } from './lib/lead-places.ts';
import { type NamedPeople, readNamedPeople } from './lib/named-people.ts';
import { redrawLead } from './lib/redraw-lead.ts';

/** Who taps so soon after another has seen a card on which nobody had it. */
const AT_ONCE_MS = MINUTE_MS;

/** `isRead`: by whoever has it, what its thread says; where they are to be told that it is theirs no more. */
type Facts = NamedPeople & { isRead?: boolean };

/**
 * A rep takes a lead. One that somebody has is taken over only once that was asked; of two at once exactly one wins,
 * and the other is told privately by whom.
 */
export const leadClaimed: LeadFlow<'lead.claimed', Facts> = {
  read: async (reads, { lead }, { from }) => {
    const named = await readNamedPeople(reads, lead);
    const { owner } = named;
    const isAsked = owner !== undefined && from === owner.id;
    return { ...named, ...(isAsked && { isRead: isReadBy(owner, lead, await readLeadPlaces(reads, lead)) }) };
  },
  decide: ({ person, lead, more: { owner, contactedBy, isRead = false } }, { from }, now) => {
    const { locale } = person;
    const about = nameLead(lead, locale);
    const company = sayCompany(lead);
    const stage = isHandled(lead) ? sayStage({ lead, locale, ...(contactedBy && { contactedBy }) }) : undefined;
    if (stage !== undefined) return reply(notice(about, 'claim.handled', { company, stage }));
    if (owner === undefined || (owner.id === person.id && lead.claimedAt === undefined)) {
      return claimLead(lead, person, now);
    }
    if (owner.id === person.id) return reply(notice(about, 'claim.yours', { company }));
    if (from === owner.id) {
      const taken = claimLead(lead, person, now, owner);
      return { ...taken, reply: { kind: 'card', card: takenOverCard(lead, { owner, isRead }, locale) } };
    }
    if (isTakenJustNow(lead, now)) return reply(notice(about, 'claim.taken', { company, name: owner.name }));
    return reply({ kind: 'notice', card: takeOverCard(lead, owner, locale) });
  },
};

/** `before`: who is told that it is theirs no more. Somebody who has left need not be asked. */
function claimLead(lead: Lead, { id: by }: Person, at: Instant, before?: Person): Decision {
  const was = lead.owner === undefined || lead.owner === by ? {} : { from: lead.owner };
  return change(
    { kind: 'lead.claimed', lead: lead.id, by, ...was, at },
    ...redrawLead(
      lead,
      before === undefined ? { kind: 'claimed', by } : { kind: 'taken-over', by, before: before.id },
      at,
    ),
  );
}

function isTakenJustNow({ claimedAt }: Lead, now: Instant): boolean {
  return claimedAt !== undefined && Math.abs(now - claimedAt) <= AT_ONCE_MS;
}
