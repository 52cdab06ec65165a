import { LOCALES, type Locale } from '../domain/organisation.ts';
import type { Placeholders } from '../domain/privacy/scrub.ts';
import { say } from './say.ts';

/** What stands where somebody could have been recognised, in a language. */
export function sayPlaceholders(locale: Locale): Placeholders {
  return {
    name: say(locale, 'scrub.name'),
    email: say(locale, 'scrub.email'),
    phone: say(locale, 'scrub.phone'),
    link: say(locale, 'scrub.link'),
    company: say(locale, 'scrub.company'),
    number: say(locale, 'scrub.number'),
  };
}

/** Somebody's words as their reader sees them: placeholders stand in the reader's language, whichever they are kept in. */
export function showPlaceholders(text: string, locale: Locale): string {
  return replacePlaceholders(text, sayPlaceholders(locale));
}

/** A text with these placeholders for those of any language. */
export function replacePlaceholders(text: string, placeholders: Placeholders): string {
  if (!text.includes('[')) return text;
  return text.replaceAll(ANY, (found) => placeholders[KINDS.get(found) ?? 'name']);
}

type Kind = keyof Placeholders;

const KINDS = new Map(
  LOCALES.flatMap((locale) => Object.entries(sayPlaceholders(locale)).map(([kind, word]) => [word, kind as Kind])),
);
const ANY = new RegExp([...KINDS.keys()].map((word) => word.replaceAll(/[[\]-]/g, '\\$&')).join('|'), 'g');
