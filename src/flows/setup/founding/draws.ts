import type { Card } from '../../../cards/card.ts';
import { setupCard } from '../../../cards/setup/setup-card.ts';
import { testLeadCard } from '../../../cards/setup/test-lead-card.ts';
import { welcomeCard, welcomedCard } from '../../../cards/setup/welcome-card.ts';
import type { ChatTarget } from '../../../domain/deliveries/target.ts';
import type { SubjectOf } from '../../../domain/subject.ts';
import type { Reads } from '../../../store/store.ts';
import { isTaken, readFounding } from '../../guards/setup/may-found.ts';
import type { Draw } from '../../room.ts';

/** How the set-up stands now. */
export const drawSetupCard: Draw<'setup-card'> = async (reads, _subject, { organisation, locale }) =>
  setupCard({ organisation, people: await reads.people(organisation.id) }, locale);

/** How leads will look there, until it is removed. */
export const drawTestLead: Draw<'test-lead'> = async (reads, { at }, { organisation, locale }) => {
  const lead = await reads.testLead(organisation.id);
  return testLeadCard(lead?.at === at ? lead : undefined, locale);
};

/** How whoever installed the bot begins; nothing where it is set up by then, or removed again. */
export async function drawSetupWelcome(
  reads: Reads,
  { zone }: SubjectOf<'setup-welcome'>,
  { platform, workspace, id: user }: ChatTarget,
): Promise<Card | undefined> {
  const by = { platform, workspace, user };
  const known = await readFounding(reads, by);
  if (known.grant === undefined || isTaken(known, by)) return undefined;
  const { name } = known.grant;
  return welcomeCard({ standing: 'other', name, ...(zone && { zone }) }, known.organisations.length > 0);
}

/** It is set up there by now, by whoever and for whichever organisation. */
export async function drawSetupTaken(
  reads: Reads,
  { zone }: SubjectOf<'setup-welcome'>,
  { platform, workspace }: ChatTarget,
): Promise<Card | undefined> {
  const taken = (await reads.organisations()).find(({ workspaces }) =>
    workspaces.some((each) => each.platform === platform && each.id === workspace),
  );
  return taken && welcomedCard({ standing: 'other', ...(zone && { zone }) }, taken.name);
}
