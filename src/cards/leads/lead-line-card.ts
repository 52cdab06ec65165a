import type { LeadLine } from '../../domain/leads/subjects.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { say } from '../../words/say.ts';
import { brief, type Card, mention, type Text } from '../card.ts';
import { outcomeText } from './outcome-card.ts';

/** The people a line is for: who has the lead or told of it, and its marketing partner. */
export type LinePeople = { by?: Person | undefined; rep?: Person | undefined; partner?: Person | undefined };

/**
 * One line in a lead card's thread. `by` is who claimed or contacted; who judged is never told. What became of a lead is
 * told to its people, so they are mentioned.
 */
export function leadLineCard(line: LeadLine, people: LinePeople, locale: Locale): Card {
  return brief([lineText(line, people.by?.name ?? '—', locale), ...mentioned(line, people)]);
}

function mentioned(line: LeadLine, { rep, partner }: LinePeople): Text {
  const told = line.kind === 'outcome' ? [rep, partner] : line.kind === 'back' ? [rep] : [];
  return told
    .filter((person) => person !== undefined)
    .flatMap((person, place): Text => [place === 0 ? ' — ' : ', ', mention(person)]);
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
    case 'outcome': {
      const told = outcomeText(line.outcome, locale);
      return line.outcome.kind === 'won' ? `${told}. ${say(locale, 'line.thanks')}` : told;
    }
    case 'back':
      return say(locale, 'line.back');
  }
}
