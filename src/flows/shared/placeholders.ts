import type { Locale } from '../../domain/organisation.ts';
import type { Placeholders } from '../../domain/privacy/scrub.ts';
import { say } from '../../words/say.ts';

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
