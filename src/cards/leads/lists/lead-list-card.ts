import type { Lead } from '../../../domain/leads/lead.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say, sayList } from '../../../words/say.ts';
import { briefCard, type Card, type Part, titledCard } from '../../card.ts';
import { sayCompany } from '../lead-words.ts';

/** So many companies are named; all stand in the list itself. */
export const LIST_NAMES_MAX = 3;

/** In place of their cards: how many leads stand in the list, the first of them, and the way to all. */
export function leadListCard(
  { list, count, leads }: { list: string; count: number; leads: Lead[] },
  locale: Locale,
): Card {
  if (count === 0) return briefCard([say(locale, 'lead-list.done')]);
  const names = leads.slice(0, LIST_NAMES_MAX).map(sayCompany);
  const rest = count - names.length;
  const named = rest > 0 ? [...names, say(locale, 'lead-list.rest', { rest })] : names;
  const open: Part = {
    kind: 'buttons',
    buttons: [{ kind: 'tap', label: say(locale, 'lead-list.open'), tap: { kind: 'lead.list-asked', list, page: 0 } }],
  };
  const isHeld = leads.some(({ waits }) => waits === 'incomplete');
  return titledCard(
    say(locale, isHeld ? 'held.list' : 'lead-list.title', { count }),
    { kind: 'text', text: [sayList(locale, named)] },
    open,
    {
      kind: 'small',
      text: [isHeld ? say(locale, 'held.list-clock') : say(locale, 'lead-list.clock', { count })],
    },
  );
}
