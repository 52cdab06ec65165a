import type { Load } from '../../domain/digests/load.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import type { Card } from '../card.ts';

/** Tells marketing’s manager that sales has more open leads than agreed: of the team, never of anybody in it. */
export function loadCard({ perRep, agreed }: Load, locale: Locale): Card {
  const text = say(locale, 'load.text', { perRep, agreed });
  return { summary: text, parts: [{ kind: 'text', text: [text] }] };
}
