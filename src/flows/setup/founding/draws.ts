import { setupCard } from '../../../cards/setup/setup-card.ts';
import { testLeadCard } from '../../../cards/setup/test-lead-card.ts';
import type { Draw } from '../../room.ts';

/** How the set-up stands now. */
export const drawSetupCard: Draw<'setup-card'> = async (reads, _subject, { organisation, locale }) =>
  setupCard({ organisation, people: await reads.people(organisation.id) }, locale);

/** How leads will look there, until it is removed. */
export const drawTestLead: Draw<'test-lead'> = async (reads, { at }, { organisation, locale }) => {
  const lead = await reads.testLead(organisation.id);
  return testLeadCard(lead?.at === at ? lead : undefined, locale);
};
