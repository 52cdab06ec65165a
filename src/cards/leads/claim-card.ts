import type { Lead } from '../../domain/leads/lead.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { say } from '../../words/say.ts';
import { nameCard } from '../about.ts';
import { type Button, briefCard, type NamedCard } from '../card.ts';
import { nameLead, sayCompany, sayFirstName } from './lead-words.ts';

/** Asks of whoever would take a lead that somebody has already. */
export function takeOverCard(lead: Lead, owner: Person, locale: Locale): NamedCard {
  const company = sayCompany(lead);
  const button: Button = {
    kind: 'tap',
    label: say(locale, 'claim.take-over', { name: sayFirstName(owner) }),
    tap: { kind: 'lead.claimed', lead: lead.id, from: owner.id },
  };
  const text = say(locale, 'claim.ask', { company, name: owner.name });
  return nameCard(nameLead(lead, locale), briefCard([text], { kind: 'buttons', buttons: [button] }));
}

/** It is theirs now; who had it reads so, or is to be told by them. */
export function takenOverCard(
  lead: Lead,
  { owner, isRead }: { owner: Person; isRead: boolean },
  locale: Locale,
): NamedCard {
  const key = isRead ? 'claim.taken-over' : 'claim.taken-over-unread';
  const text = say(locale, key, { company: sayCompany(lead), name: owner.name });
  return nameCard(nameLead(lead, locale), briefCard([text]));
}
