import { WORDS_MAX } from '../../../domain/findings/finding.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import { scrubWithin } from '../../shared/recognisable.ts';

/** Words as everybody may read them. */
export function scrubWords(words: string, recognisable: Recognisable): string {
  return scrubWithin(words, recognisable, WORDS_MAX);
}
