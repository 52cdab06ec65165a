import { setupCard } from '../../../cards/setup/setup-card.ts';
import type { Draw } from '../../room.ts';

/** How the set-up stands now. */
export const drawSetupCard: Draw<'setup-card'> = async (reads, _subject, { organisation, locale }) =>
  setupCard(organisation, await reads.people(organisation.id), locale);
