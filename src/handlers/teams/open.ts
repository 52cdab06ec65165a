import type { OpenedPlatform, PlatformParts } from '../platform.ts';
import { TEAMS_CALL_MS, type TeamsAccount } from './account.ts';
import { createKnownAddresses } from './inbound/known-addresses.ts';
import { createTeamsDoor } from './inbound/listen.ts';
import { createTeamsVerifier } from './inbound/verify.ts';
import { createKnownLanguages } from './known-languages.ts';
import type { AddressBook } from './outbound/calls.ts';
import { createTeamsCalls } from './outbound/client.ts';
import { createTeamsOutbound } from './outbound/send.ts';
import { readTeamsGroup } from './picks.ts';

export type TeamsParts = PlatformParts & { account: TeamsAccount; addresses: AddressBook };

/** All of Teams behind two words: the door it knocks on and the courier's way out. Rejects when anybody could knock. */
export async function openTeams(parts: TeamsParts): Promise<OpenedPlatform> {
  const { account, addresses, pictures, handle, log, onReplying } = parts;
  const verify = await createTeamsVerifier(account);
  const receiving = {
    handle,
    log,
    meter: parts.meter,
    onReplying,
    addresses,
    knownAddresses: createKnownAddresses(addresses.keep),
    knownLanguages: createKnownLanguages(handle),
    newcomers: new Set<string>(),
    calls: createTeamsCalls(account, TEAMS_CALL_MS.interactive),
    tenant: account.tenant,
  };
  return {
    doors: [createTeamsDoor(receiving, verify)],
    outbound: createTeamsOutbound(createTeamsCalls(account, TEAMS_CALL_MS.outbox), addresses, pictures),
    readGroup: (group) => readTeamsGroup(receiving, group),
  };
}
