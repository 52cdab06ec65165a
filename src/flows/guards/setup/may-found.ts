import type { Grant } from '../../../domain/addresses/grant.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Doer } from '../../../domain/people/person.ts';
import type { Newcomer } from '../../../domain/setup/founding/newcomer.ts';
import type { Reads } from '../../../store/store.ts';

/** Which organisations there are, and what was granted where somebody comes from. */
export type FoundingFacts = { organisations: Organisation[]; grant?: Grant };

export async function readFounding(reads: Reads, by: Doer): Promise<FoundingFacts> {
  const [organisations, grant] = await Promise.all([
    reads.organisations(),
    by.platform === 'slack' ? readGrant(reads, by) : undefined,
  ]);
  return { organisations, ...(grant && { grant }) };
}

/** Of their workspace, or else of the Grid that it is of. */
async function readGrant(reads: Reads, { workspace, enterprise }: Doer): Promise<Grant | undefined> {
  return (await reads.grant(workspace)) ?? (enterprise === undefined ? undefined : reads.grant(enterprise));
}

/** Whether an organisation has the workspace that somebody comes from, or the whole Grid that it is of. */
export function isTaken({ organisations }: Pick<FoundingFacts, 'organisations'>, by: Doer): boolean {
  return organisations.some(({ workspaces }) =>
    workspaces.some(({ platform, id }) => platform === by.platform && (id === by.workspace || id === by.enterprise)),
  );
}

/** Whoever installed the bot in a workspace that no organisation has. */
export function isInstaller(facts: FoundingFacts, by: Doer): boolean {
  const { grant } = facts;
  const isHere = grant !== undefined && [by.workspace, by.enterprise].includes(grant.workspace);
  return !isTaken(facts, by) && by.platform === 'slack' && isHere && grant.installer === by.user;
}

/** Whoever comes by in a tenant that no organisation has. Teams says no more of them: neither who installed, nor who administers. */
export function isUnplaced(facts: FoundingFacts, by: Doer): boolean {
  return by.platform === 'teams' && !isTaken(facts, by);
}

/**
 * Whoever installed the bot sets it up there. Of others only before there is any organisation: what is signed with the secret
 * of this installation is for the one organisation it has.
 */
export function mayFound(facts: FoundingFacts, by: Doer, standing: Newcomer['standing']): boolean {
  return isInstaller(facts, by) || (standing !== 'other' && facts.organisations.length === 0);
}

/** With a code of an organisation: whoever would set the bot up here, however many organisations there are. */
export function mayJoin(facts: FoundingFacts, by: Doer, standing: Newcomer['standing']): boolean {
  return !isTaken(facts, by) && (isInstaller(facts, by) || standing !== 'other');
}
