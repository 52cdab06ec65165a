import type { Address } from '../../domain/addresses/address.ts';
import type { OpenedPlatform, PlatformParts } from '../platform.ts';
import type { TeamsAccount } from './account.ts';
import type { AddressBook } from './outbound/calls.ts';

/** What is kept of how places are reached. */
type AddressReads = { address: AddressBook['find']; teams: AddressBook['teams'] };

/** Loaded only here: what Teams needs weighs much. */
export async function loadTeams(
  parts: PlatformParts,
  account: TeamsAccount,
  { address: find, teams }: AddressReads,
): Promise<OpenedPlatform> {
  const { openTeams } = await import('./open.ts');
  const { handle } = parts;
  const keep = (address: Address) => handle({ kind: 'address.seen', address });
  return openTeams({ ...parts, account, addresses: { find, keep, teams } });
}
