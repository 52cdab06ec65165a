import type { Organisation, Platform } from '../../../domain/organisation.ts';
import type { Reads } from '../../../store/store.ts';

/** Whose workspace it is. */
export async function findOrganisationsAt(
  reads: Reads,
  { platform, workspace }: { platform: Platform; workspace: string },
): Promise<Organisation[]> {
  const organisations = await reads.organisations();
  return organisations.filter(({ workspaces }) =>
    workspaces.some((each) => each.platform === platform && each.id === workspace),
  );
}
