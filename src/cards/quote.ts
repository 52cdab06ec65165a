import type { Locale } from '../domain/organisation.ts';
import { showPlaceholders } from '../words/placeholders.ts';
import { say } from '../words/say.ts';
import type { Part } from './card.ts';

/** What somebody wrote, as others may read it, for its writer alone: they may say it otherwise. */
export function buildQuote(words: string, locale: Locale): Part[] {
  return [
    { kind: 'text', text: [`${say(locale, 'note.as-read')}\n“${showPlaceholders(words, locale)}”`] },
    { kind: 'small', text: [say(locale, 'note.check')] },
  ];
}
