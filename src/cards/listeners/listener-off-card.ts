import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { briefCard, type Card } from '../card.ts';

/** An address that is told nothing any more, and its id in the set-up. */
export type ListenerOff = { host: string; listener: string };

/** Tells a manager that an address gets no events any more, and what to do. */
export function listenerOffCard({ host, listener }: ListenerOff, locale: Locale): Card {
  return briefCard([say(locale, 'listener.off', { host, listener })]);
}
