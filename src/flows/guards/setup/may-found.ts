import type { Grant } from '../../../domain/addresses/grant.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Identity } from '../../../domain/people/person.ts';
import type { Newcomer } from '../../../domain/setup/founding/newcomer.ts';
import type { Reads } from '../../../store/store.ts';

/** Which organisations there are, and what was granted where somebody comes from. */
export type FoundingFacts = { organisations: Organisation[]; grant?: Grant };

export async function readFounding(reads: Reads, by: Identity): Promise<FoundingFacts> {
  const [organisations, grant] = await Promise.all([
    reads.organisations(),
    by.platform === 'slack' ? reads.grant(by.workspace) : undefined,
  ]);
  return { organisations, ...(grant && { grant }) };
}

/** Whoever installed the bot in a workspace that no organisation has. */
export function isInstaller({ organisations, grant }: FoundingFacts, { platform, workspace, user }: Identity): boolean {
  const isTaken = organisations.some(({ workspaces }) =>
    workspaces.some((each) => each.platform === platform && each.id === workspace),
  );
  return !isTaken && platform === 'slack' && grant?.workspace === workspace && grant.installer === user;
}

/**
 * Whoever installed the bot sets it up there. Of others only before there is any organisation: what is signed with the secret
 * of this installation is for the one organisation it has.
 */
export function mayFound(facts: FoundingFacts, by: Identity, standing: Newcomer['standing']): boolean {
  return isInstaller(facts, by) || (standing !== 'other' && facts.organisations.length === 0);
}
