import type { LeadLine } from '../domain/delivery.ts';
import type { Locale } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import { say } from '../words/say.ts';
import { brief, type Card } from './card.ts';

/** One line in a lead card's thread. `by` is who claimed or contacted; who judged is never told. */
export function leadLineCard(line: LeadLine, by: Person | undefined, locale: Locale): Card {
  return brief([lineText(line, by?.name ?? '—', locale)]);
}

function lineText(line: LeadLine, name: string, locale: Locale): string {
  switch (line.kind) {
    case 'judged':
      return say(locale, 'line.judged', { verdict: line.verdict });
    case 'rejudged':
      return say(locale, 'line.rejudged', { from: line.from, to: line.to });
    case 'withdrawn':
      return say(locale, 'line.withdrawn', { verdict: line.verdict });
    case 'claimed':
      return say(locale, 'line.claimed', { name });
    case 'contacted':
      return say(locale, 'line.contacted', { name });
    case 'updated':
      return say(locale, 'line.updated');
  }
}
