import type { Locale } from '../domain/organisation.ts';
import { say } from '../words/say.ts';
import { type Card, titledCard } from './card.ts';

/** What somebody sees who opens the bot’s address in a browser. */
export function aboutCard(locale: Locale): Card {
  return titledCard(
    say(locale, 'help.title'),
    { kind: 'text', text: [say(locale, 'page.what')] },
    { kind: 'text', text: [say(locale, 'page.where')] },
    { kind: 'text', text: [say(locale, 'page.by')] },
  );
}

export function termsCard(locale: Locale): Card {
  const keys = ['free', 'who', 'leads', 'elsewhere', 'ask'] as const;
  return titledCard(say(locale, 'page.terms'), {
    kind: 'list',
    items: keys.map((key) => [say(locale, `page.terms.${key}`)]),
  });
}

/** The promise as the chat shows it, with whose the data is, which there goes without saying. */
export function privacyPageCard(promise: Card, locale: Locale): Card {
  return { ...promise, parts: [...promise.parts, { kind: 'text', text: [say(locale, 'page.responsible')] }] };
}
