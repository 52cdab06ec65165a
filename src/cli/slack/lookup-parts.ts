import type { Address } from '../../domain/addresses/address.ts';
import type { Channel, Workspace } from '../../domain/organisation.ts';
import type { OrganisationFile } from '../../domain/setup/organisation-schema.ts';
import type { Membership } from '../../handlers/lookup.ts';

/**
 * The file with every id that the platforms know, how the people that were found on Teams are reached, and whether the bot
 * is in its channels, as far as the platforms could be asked.
 */
export type FoundFile = { file: OrganisationFile; addresses: Address[]; memberships: PlacedMembership[] };
export type ChannelPlace = Pick<Channel, 'platform' | 'workspace' | 'id'>;
type PlacedMembership = { place: ChannelPlace; isMember: boolean };

/** What one platform knows. `at`: where it was looked at. Where it was not, `advice` says what to do about it; where it could not be, `outage` says why. */
export type PlatformLookup = FoundFile & { at: Workspace[]; faults: string[]; advice?: string; outage?: string };

/** Before anything is looked up. */
export const NOT_LOOKED_UP = { addresses: [], memberships: [], faults: [], at: [] };

export function addPlaces({ platform, id: workspace }: Workspace, memberships: Membership[]): PlacedMembership[] {
  return memberships.map(({ id, isMember }) => ({ place: { platform, workspace, id }, isMember }));
}

export function isThere(file: OrganisationFile, { platform, id }: Workspace): boolean {
  return file.workspaces.some((each) => each.platform === platform && each.id === id);
}
