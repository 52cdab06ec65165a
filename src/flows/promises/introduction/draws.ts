import { buildIntroduction } from '../../../cards/promises/introduction/introduction-card.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import type { Draw } from '../../room.ts';
import { readIntroduced } from './read-introduced.ts';

/** As things are when it is read. */
export const drawIntroduction: Draw<'introduction'> = async (reads, _subject, { organisation, locale, now }) => {
  const today = getLocalDate(now, organisation.zone);
  const introduced = await readIntroduced(reads, organisation.id, today);
  return introduced && buildIntroduction(introduced, { locale, today, name: organisation.name });
};
