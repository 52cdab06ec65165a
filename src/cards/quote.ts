import type { Locale } from '../domain/organisation.ts';
import { say } from '../words/say.ts';
import type { Part } from './card.ts';

/** What somebody wrote, as others may read it, for its writer alone: they may say it otherwise. */
export function buildQuote(words: string, locale: Locale): Part[] {
  return [
    { kind: 'text', text: [`${say(locale, 'note.as-read')}\n“${words}”`] },
    { kind: 'small', text: [say(locale, 'note.check')] },
  ];
}
