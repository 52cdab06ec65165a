import type { OpenedPlatform, PlatformParts } from '../platform.ts';
import { TEAMS_CALL_MS, type TeamsAccount } from './account.ts';
import { rememberKnownAddresses } from './inbound/known-addresses.ts';
import { teamsDoor } from './inbound/listen.ts';
import { teamsGate } from './inbound/verify.ts';
import type { Addresses } from './outbound/calls.ts';
import { teamsCalls } from './outbound/client.ts';
import { teamsOutbound } from './outbound/send.ts';

export type TeamsParts = PlatformParts & { account: TeamsAccount; addresses: Addresses };

/** All of Teams behind two words: the door it knocks on and the courier's way out. Rejects when anybody could knock. */
export async function openTeams(parts: TeamsParts): Promise<OpenedPlatform> {
  const { account, addresses, pictures, handle, log, onReplying } = parts;
  const gate = await teamsGate(account);
  const door = teamsDoor({
    gate,
    handle,
    log,
    onReplying,
    addresses,
    seen: rememberKnownAddresses(addresses.keep),
    newcomers: new Set(),
    calls: teamsCalls(account, TEAMS_CALL_MS.interactive),
    tenant: account.tenant,
  });
  return { doors: [door], outbound: teamsOutbound(teamsCalls(account, TEAMS_CALL_MS.outbox), addresses, pictures) };
}
