import { clip } from '../../../cards/card.ts';
import { WORDS_MAX } from '../../../domain/findings/finding.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { type Recognisable, scrub } from '../../../domain/privacy/scrub.ts';
import { findCompanyKeys } from '../../../domain/privacy/scrub-companies.ts';
import type { Reads } from '../../../store/store.ts';
import { sayPlaceholders } from '../../shared/placeholders.ts';

/** By what somebody could be recognised in these words. */
export async function readRecognisable(
  reads: Reads,
  { id, locale }: Organisation,
  words: string,
): Promise<Recognisable> {
  const [people, companies] = await Promise.all([reads.people(id), reads.companiesAmong(id, findCompanyKeys(words))]);
  // In the organisation's language: the writer's own would tell on them.
  return { people, companies, placeholders: sayPlaceholders(locale) };
}

/** Words as everybody may read them. */
export function scrubWords(words: string, recognisable: Recognisable): string {
  return clip(scrub(words, recognisable), WORDS_MAX);
}
