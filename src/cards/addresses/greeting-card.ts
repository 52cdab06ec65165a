import type { Greeting } from '../../domain/addresses/greeting.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { briefCard, type Card } from '../card.ts';

/** What the bot does in a channel and who sees what, in two sentences. */
export function greetingCard(of: Greeting, locale: Locale): Card {
  return briefCard([say(locale, `greeting.${of}`)]);
}
