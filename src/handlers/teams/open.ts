import type { Card } from '../../cards/card.ts';
import type { Outbound } from '../../courier.ts';
import type { Handle, Log } from '../handle.ts';
import type { Door } from '../http.ts';
import { CALL_MS, type TeamsAccount } from './account.ts';
import { rememberKnownAddresses } from './inbound/known-addresses.ts';
import { teamsDoor } from './inbound/listen.ts';
import { teamsGate } from './inbound/verify.ts';
import type { Addresses } from './outbound/calls.ts';
import { teamsCalls } from './outbound/client.ts';
import type { TeamsPictures } from './outbound/pictures.ts';
import { teamsOutbound } from './outbound/send.ts';

export type TeamsParts = {
  account: TeamsAccount;
  handle: Handle;
  log: Log;
  addresses: Addresses;
  pictures: TeamsPictures;
  /** Given every reply that is on its way, so that a stop waits for it. */
  onShowing(shown: Promise<void>): void;
};

/**
 * All of Teams behind two words: the door it knocks on and the courier's way in. Loaded only when Teams is configured;
 * rejects when anybody could knock.
 */
export async function openTeams(parts: TeamsParts): Promise<{ door: Door; outbound: Outbound<Card> }> {
  const { account, addresses, pictures, handle, log, onShowing } = parts;
  const gate = await teamsGate(account);
  const door = teamsDoor({
    gate,
    handle,
    log,
    onShowing,
    addresses,
    seen: rememberKnownAddresses(addresses.keep),
    newcomers: new Set(),
    calls: teamsCalls(account, CALL_MS.interactive),
    tenant: account.tenant,
  });
  return { door, outbound: teamsOutbound(teamsCalls(account, CALL_MS.outbox), addresses, pictures) };
}
