import { setTimeout } from 'node:timers/promises';
import type { Address } from '../../../domain/addresses/address.ts';
import { limitWait } from '../../../domain/deliveries/attempts.ts';
import type { OrganisationFile } from '../../../domain/setup/organisation-schema.ts';
import { SECOND_MS } from '../../../domain/time.ts';
import {
  fillChannelIds,
  fillIdentities,
  type LookupResult,
  listChannelIdsIn,
  type Membership,
  type OnLookedUp,
  retryWhenTold,
} from '../../lookup.ts';
import { type TeamsCalls, type TeamsMember, TeamsRefusal } from '../outbound/calls.ts';
import { isTargetClosed } from '../outbound/failures.ts';

/** How people that were found are reached, for the bot to keep. A private channel does not show itself: no word of it then. */
export type TeamsLookupResult = LookupResult & { addresses: Address[]; memberships: Membership[] };

/** Teams' own word for a team's first channel, which it lists without a name. */
const FIRST = 'general';
const TOO_MANY = 429;

/** A team of the tenant, and what is in it. */
export type TenantTeam = { address: Address; channels: { id: string; name: string }[]; members: TeamsMember[] };

/** What Teams knows and an admin need not look up: channel ids by name and people by e-mail, in the teams the app is in. */
export function lookUpOnTeams(file: OrganisationFile, teams: TenantTeam[], tenant: string): TeamsLookupResult {
  const here = { platform: 'teams', id: tenant } as const;
  const named = fillChannelIds(file, here, (name) => findChannel(teams, name));
  const accounts = indexAccounts(teams);
  const faults = [...named.faults];
  const whole = fillIdentities(named.file, here, (email) => {
    const account = accounts.byEmail(email);
    if (accounts.isShared(email))
      faults.push(`people: ${email} is on more than one account in Teams: give the identity`);
    return account?.id;
  });
  const ids = whole.people.flatMap(({ identities }) =>
    identities.flatMap(({ platform, workspace, user }) =>
      platform === 'teams' && workspace === tenant ? [user.toLowerCase()] : [],
    ),
  );
  const channels = new Set(teams.flatMap((team) => team.channels.map(({ id }) => id)));
  const shown = listChannelIdsIn(whole, here).filter((id) => channels.has(id));
  const memberships = shown.map((id) => ({ id, isMember: true }));
  return { file: whole, faults, addresses: ids.flatMap((id) => accounts.byId.get(id) ?? []), memberships };
}

/**
 * Every team with its channels and members, however long Teams makes one wait. Teams tells the bot of its teams only
 * while it listens, so `known` is what it kept then; one that the app was removed from since is left out.
 */
export async function listTeams(
  calls: TeamsCalls,
  known: Address[],
  onListed: OnLookedUp = () => {},
): Promise<TenantTeam[]> {
  const teams: TenantTeam[] = [];
  for (const [place, address] of known.entries()) {
    onListed(place, known.length);
    const { serviceUrl, id } = address;
    try {
      const listed = await callPatiently(() => calls.channels({ serviceUrl, team: id }));
      const channels = listed.map((channel) => ({ id: channel.id, name: channel.name ?? FIRST }));
      teams.push({ address, channels, members: await listMembers(calls, address) });
    } catch (reason) {
      if (!isTargetClosed(reason)) throw reason;
    }
  }
  return teams;
}

async function listMembers(calls: TeamsCalls, { serviceUrl, id }: Address): Promise<TeamsMember[]> {
  const members: TeamsMember[] = [];
  let next: string | undefined;
  do {
    const page = await callPatiently(() => calls.members({ serviceUrl, conversation: id }, next));
    members.push(...page.members);
    next = page.next;
  } while (next !== undefined);
  return members;
}

function findChannel(teams: TenantTeam[], name: string): { id: string } | { fault: string } {
  const found = teams
    .flatMap(({ channels }) => channels)
    .filter((channel) => channel.name.toLowerCase() === name.toLowerCase());
  const [first, second] = found;
  if (first === undefined) {
    return { fault: `${name} is in none of the ${teams.length} teams I am in (a private channel I cannot see)` };
  }
  if (second !== undefined) return { fault: `${name} is in ${found.length} of the teams I am in: give its id` };
  return { id: first.id };
}

type Accounts = {
  byEmail(email: string): Address | undefined;
  /** Whose it is cannot be told: what is private must not go to somebody else. */
  isShared(email: string): boolean;
  byId: Map<string, Address>;
};

/** By their e-mail, else by the name they sign in with, which often is one too; and by id. However it is written. */
function indexAccounts(teams: TenantTeam[]): Accounts {
  const [byId, byMail, bySignIn] = [new Map<string, Address>(), new Map<string, Address>(), new Map<string, Address>()];
  const shared = new Set<string>();
  for (const { address, members } of teams) {
    const { platform, workspace, serviceUrl } = address;
    for (const { id: member, aadObjectId, email, userPrincipalName } of members) {
      const id = aadObjectId.toLowerCase();
      const person: Address = { platform, workspace, kind: 'person', id, serviceUrl, member };
      byId.set(id, person);
      if (email !== undefined) {
        const other = byMail.get(email.toLowerCase());
        if (other !== undefined && other.id !== id) shared.add(email.toLowerCase());
        byMail.set(email.toLowerCase(), person);
      }
      if (userPrincipalName !== undefined) bySignIn.set(userPrincipalName.toLowerCase(), person);
    }
  }
  return {
    byId,
    byEmail: (email) => byMail.get(email.toLowerCase()) ?? bySignIn.get(email.toLowerCase()),
    isShared: (email) => shared.has(email.toLowerCase()),
  };
}

function callPatiently<T>(call: () => Promise<T>): Promise<T> {
  return retryWhenTold(call, (reason) =>
    reason instanceof TeamsRefusal && reason.status === TOO_MANY
      ? setTimeout(limitWait(reason.retryAfterMs ?? SECOND_MS))
      : undefined,
  );
}
