import { SOUGHT_MAX } from '../../../domain/leads/events.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { nameCard, nameNobody } from '../../about.ts';
import { clip, type FormOf, isolateText, type NamedCard, type Part, titledCard } from '../../card.ts';
import { joinLines } from '../../phone-lines.ts';
import { sayCompany } from '../lead-words.ts';
import { buildMore } from './lead-rows.ts';

/** A company that may be meant: the newest of its leads, and how many there are. */
export type FoundCompany = { lead: Lead; leads: number };

/** Companies that may be meant, each with the way to its timeline. */
export function foundCard(
  { words, page, found, hasMore }: { words: string; page: number; found: FoundCompany[]; hasMore: boolean },
  locale: Locale,
): NamedCard {
  const sought = isolateText(clip(joinLines(words), SOUGHT_MAX));
  const more = hasMore ? [buildMore({ kind: 'lead.find-asked', words, page: page + 1 }, locale)] : [];
  const title = say(locale, found.length === 0 ? 'find.none' : 'find.found', { words: sought });
  if (found.length === 0) {
    const again: Part = {
      kind: 'buttons',
      buttons: [{ kind: 'tap', label: say(locale, 'find.again'), tap: { kind: 'lead.search-asked' } }],
    };
    return nameCard(nameNobody(locale), { summary: title, parts: [{ kind: 'text', text: [title] }, again] });
  }
  return nameCard(nameNobody(locale), titledCard(title, ...found.map((each) => buildRow(each, locale)), ...more));
}

function buildRow({ lead, leads }: FoundCompany, locale: Locale): Part {
  return {
    kind: 'text',
    text: [`${sayCompany(lead)}\n${say(locale, 'find.leads', { leads })}`],
    button: { kind: 'tap', label: say(locale, 'find.show'), tap: { kind: 'lead.company-asked', lead: lead.id } },
  };
}

/** Where no company was typed. */
export function searchForm(locale: Locale): FormOf<'lead.find-asked'> {
  return {
    about: nameNobody(locale),
    title: say(locale, 'find.title'),
    submit: say(locale, 'find.search'),
    cancel: say(locale, 'note.cancel'),
    tap: { kind: 'lead.find-asked', page: 0 },
    fields: [
      {
        kind: 'text',
        name: 'words',
        label: say(locale, 'lead-form.company'),
        hint: say(locale, 'find.hint'),
        isRequired: true,
        isLong: false,
        max: SOUGHT_MAX,
      },
    ],
  };
}
