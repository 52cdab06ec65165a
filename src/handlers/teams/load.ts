import type { Address } from '../../domain/addresses/address.ts';
import type { OpenedPlatform, PlatformParts } from '../platform.ts';
import type { TeamsAccount } from './account.ts';
import type { TeamsParts } from './open.ts';

/** Loaded only here: what Teams needs weighs much. */
export async function loadTeams(
  parts: PlatformParts,
  account: TeamsAccount,
  find: TeamsParts['addresses']['find'],
): Promise<OpenedPlatform> {
  const { openTeams } = await import('./open.ts');
  const { handle } = parts;
  const keep = (address: Address) => handle({ kind: 'address.seen', address });
  return openTeams({ ...parts, account, addresses: { find, keep } });
}
