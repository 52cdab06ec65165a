import type { Organisation } from '../../../domain/organisation.ts';
import type { Identity } from '../../../domain/people/person.ts';
import type { Newcomer } from '../../../domain/setup/founding/newcomer.ts';

/**
 * Whoever installed the bot sets it up in a workspace that no organisation has. Of others only before there is any: what is
 * signed with the secret of this installation is for the one organisation it has.
 */
export function mayFound(
  organisations: Organisation[],
  { platform, workspace }: Identity,
  standing: Newcomer['standing'],
): boolean {
  const isTaken = organisations.some(({ workspaces }) =>
    workspaces.some((each) => each.platform === platform && each.id === workspace),
  );
  if (standing === 'installer') return !isTaken;
  return standing !== 'other' && organisations.length === 0;
}
