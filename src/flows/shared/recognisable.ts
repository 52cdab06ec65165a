import { setImmediate } from 'node:timers/promises';
import { clip } from '../../cards/card.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { findNameKeys } from '../../domain/privacy/name-keys.ts';
import { prepareScrubbing, type Recognisable, scrub } from '../../domain/privacy/scrub.ts';
import type { Reads } from '../../store/store.ts';
import { replacePlaceholders, sayPlaceholders } from '../../words/placeholders.ts';

/** By what somebody could be recognised in these words, ready to scrub with; while it is made others go first. */
export async function readRecognisable(
  reads: Reads,
  { id, locale }: Organisation,
  words: string,
): Promise<Recognisable> {
  const [people, leads] = await Promise.all([reads.people(id), reads.namesAmong(id, findNameKeys(words))]);
  // Kept in the organisation's language: the writer's own would tell on them. Who reads it sees their own.
  const recognisable = { people, leads, placeholders: sayPlaceholders(locale) };
  const slices = prepareScrubbing(recognisable);
  while (slices.next().done !== true) await setImmediate();
  return recognisable;
}

/** The text as everybody may read it, at most so long. What takes the place of a name is never cut in two. */
export function scrubWithin(text: string, recognisable: Recognisable, max: number): string {
  const scrubbed = scrub(replacePlaceholders(text, recognisable.placeholders), recognisable);
  const clipped = clip(scrubbed, max);
  if (clipped === scrubbed) return scrubbed;
  const kept = clipped.slice(0, -1);
  const cut = Object.values(recognisable.placeholders).map((each) => measureCut(scrubbed, kept, each));
  return `${kept.slice(0, kept.length - Math.max(...cut)).trimEnd()}…`;
}

/** Whether scrubbing took anything out; that a placeholder is kept in another language than it was read in is no change. */
export function isChanged(written: string, scrubbed: string, { placeholders }: Recognisable): boolean {
  return replacePlaceholders(written, placeholders) !== scrubbed;
}

/** How much of this placeholder stands at the end of what is kept, when its rest does not. */
function measureCut(text: string, kept: string, placeholder: string): number {
  for (let length = placeholder.length - 1; length > 0; length--) {
    const at = kept.length - length;
    if (kept.endsWith(placeholder.slice(0, length)) && text.startsWith(placeholder, at)) return length;
  }
  return 0;
}
