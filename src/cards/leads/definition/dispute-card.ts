import type { Definition } from '../../../domain/leads/definition/definition.ts';
import { listPoints, type Point } from '../../../domain/leads/definition/points.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { nameCard } from '../../about.ts';
import { type Button, briefCard, type NamedCard } from '../../card.ts';
import { nameLead, sayCompany, sayDefined } from '../lead-words.ts';

/** One more tap on a poor lead, as long as its definition is in force: which point of it is wrong? */
export function listDisputing({ id: lead }: Lead, definition: Definition | undefined, locale: Locale): Button[] {
  if (definition === undefined) return [];
  const choices = listPoints(definition).map((point, place) => ({
    label: sayPoint(point, locale),
    tap: { kind: 'lead.disputed' as const, lead, point: place },
  }));
  return [{ kind: 'select', label: say(locale, 'dispute.ask'), submit: say(locale, 'dispute.submit'), choices }];
}

/** What becomes of it, with the way to say more. */
export function disputeThanksCard(lead: Lead, point: Point, locale: Locale): NamedCard {
  const text = say(locale, 'dispute.thanks', { company: sayCompany(lead), point: sayPoint(point, locale) });
  const addNote: Button = {
    kind: 'tap',
    label: say(locale, 'why.add-note'),
    tap: { kind: 'lead.note-asked', lead: lead.id },
  };
  return nameCard(nameLead(lead, locale), briefCard([text], { kind: 'buttons', buttons: [addNote] }));
}

/** A criterion by its label, or the text itself. */
export function sayPoint({ criterion }: Point, locale: Locale): string {
  return criterion === undefined ? say(locale, 'dispute.wording') : sayDefined(criterion, locale);
}
