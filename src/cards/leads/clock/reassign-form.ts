import type { Lead } from '../../../domain/leads/lead.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import { say } from '../../../words/say.ts';
import type { FormOf, TapButton } from '../../card.ts';
import { nameLead } from '../lead-words.ts';

/** So many a platform lets somebody choose from. */
const OFFERED_MAX = 100;

export function buildReassign({ id: lead }: Lead, locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'lead.reassign'), tap: { kind: 'lead.reassign-asked', lead } };
}

/** Who of sales follows the lead up from now on: anybody but who has it. */
export function reassignForm(lead: Lead, sales: Person[], locale: Locale): FormOf<'lead.reassigned'> {
  return {
    about: nameLead(lead, locale),
    title: say(locale, 'reassign.title'),
    submit: say(locale, 'reassign.title'),
    cancel: say(locale, 'note.cancel'),
    tap: { kind: 'lead.reassigned', lead: lead.id, ...(lead.owner !== undefined && { from: lead.owner }) },
    fields: [
      {
        kind: 'pick',
        name: 'person',
        label: say(locale, 'reassign.label'),
        options: sales
          .filter(({ id }) => id !== lead.owner)
          .toSorted((one, other) => one.name.localeCompare(other.name))
          .slice(0, OFFERED_MAX)
          .map(({ id, name }) => ({ label: name, value: id })),
        isMany: false,
      },
    ],
  };
}
