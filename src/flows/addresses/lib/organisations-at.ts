import type { Organisation, Platform } from '../../../domain/organisation.ts';
import type { Reads } from '../../../store/store.ts';

/** Whose workspace it is. */
export async function findOrganisationsAt(
  reads: Reads,
  { platform, workspace }: { platform: Platform; workspace: string },
): Promise<Organisation[]> {
  return selectOrganisationsAt(await reads.organisations(), { platform, workspace });
}

/** Those of them whose workspace it is. */
export function selectOrganisationsAt(
  organisations: Organisation[],
  { platform, workspace }: { platform: Platform; workspace: string },
): Organisation[] {
  return organisations.filter(({ workspaces }) =>
    workspaces.some((each) => each.platform === platform && each.id === workspace),
  );
}
