import { setTimeout } from 'node:timers/promises';
import type { UsersListResponse, WebClient } from '@slack/web-api';
import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { limitWait } from '../../../domain/deliveries/attempts.ts';
import type { OrganisationFile } from '../../../domain/setup/organisation-schema.ts';
import { SECOND_MS } from '../../../domain/time.ts';
import {
  fillChannelIds,
  fillIdentities,
  hasChannelWithoutId,
  LookupRefusal,
  type LookupResult,
  listChannelIdsIn,
  listUnknownEmails,
  type Membership,
  type OnLookedUp,
  retryWhenTold,
} from '../../lookup.ts';

const PAGE = 200;

type Member = NonNullable<UsersListResponse['members']>[number];

export type SlackLookupResult = LookupResult & { memberships: Membership[] };

/**
 * What Slack knows and an admin need not look up: channel ids by name, people by e-mail. Of their language it knows nothing:
 * it has no Dutch. Throws `LookupRefusal` where Slack does not let the bot look.
 */
export async function lookUpOnSlack(
  file: OrganisationFile,
  client: WebClient,
  workspace: string,
  onLookedUp: OnLookedUp = () => {},
): Promise<SlackLookupResult> {
  const here = { platform: 'slack', id: workspace } as const;
  try {
    const listed = hasChannelWithoutId(file, here) ? await listChannels(client) : [];
    const named = fillChannelIds(file, here, (name) => {
      const id = listed.find((channel) => channel.name === name.toLowerCase())?.id;
      return id === undefined ? { fault: `#${name} is not in the workspace (or I am not invited)` } : { id };
    });
    const accounts = await findAccounts(client, listUnknownEmails(file, here), onLookedUp);
    const whole = fillIdentities(named.file, here, (email) => accounts.get(email.toLowerCase()));
    return { ...named, file: whole, memberships: await findMemberships(client, listChannelIdsIn(whole, here), listed) };
  } catch (reason) {
    throw explainRefusal(reason);
  }
}

type ListedChannel = Membership & { name: string };

/** Who is not listed is asked for, without patience: one that Slack says nothing of is a greeting less, and `doctor` says why. */
async function findMemberships(client: WebClient, ids: string[], listed: ListedChannel[]): Promise<Membership[]> {
  const found: Membership[] = [];
  for (const id of ids) {
    const known = listed.find((channel) => channel.id === id);
    try {
      const isMember =
        known?.isMember ?? (await client.conversations.info({ channel: id })).channel?.is_member === true;
      found.push({ id, isMember });
    } catch (reason) {
      if (!(reason instanceof WebAPIPlatformError)) return found;
      if (reason.data.error === 'channel_not_found') found.push({ id, isMember: false });
    }
  }
  return found;
}

async function listChannels(client: WebClient): Promise<ListedChannel[]> {
  const listed: ListedChannel[] = [];
  let cursor: string | undefined;
  do {
    const page = await retryOnSlack(() =>
      client.conversations.list({
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: PAGE,
        ...(cursor && { cursor }),
      }),
    );
    for (const { name, id, is_member: isMember } of page.channels ?? [])
      if (name !== undefined && id !== undefined)
        listed.push({ id, name: name.toLowerCase(), isMember: isMember === true });
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return listed;
}

/** So few are asked for one by one: a large workspace has more pages than they are people. */
const FEW = 10;

/** By their e-mails. */
async function findAccounts(client: WebClient, emails: string[], onLookedUp: OnLookedUp): Promise<Accounts> {
  if (emails.length > FEW) return findInList(client, new Set(emails), onLookedUp);
  const found: Accounts = new Map();
  for (const email of emails) {
    const user = await findUser(client, email);
    if (user !== undefined) found.set(email, user);
  }
  return found;
}

type Accounts = Map<string, string>;

/** In the list of everybody, a page at a time, until all are found. */
async function findInList(client: WebClient, emails: Set<string>, onLookedUp: OnLookedUp): Promise<Accounts> {
  const found: Accounts = new Map();
  let known = 0;
  onLookedUp(0, emails.size);
  for await (const members of listMemberPages(client)) {
    for (const { id = '', profile } of members) {
      const email = profile?.email?.toLowerCase();
      if (email !== undefined) known += 1;
      if (email !== undefined && emails.has(email)) found.set(email, id);
    }
    onLookedUp(found.size, emails.size);
    if (found.size === emails.size) break;
  }
  // Without the scope for them Slack leaves e-mails out and says nothing.
  if (known === 0) throw new LookupRefusal(sayMissingScope('users:read.email'));
  return found;
}

/** Without those whose account is closed. */
async function* listMemberPages(client: WebClient): AsyncGenerator<Member[]> {
  let cursor: string | undefined;
  do {
    const page = await retryOnSlack(() => client.users.list({ limit: PAGE, ...(cursor && { cursor }) }));
    yield (page.members ?? []).filter(({ deleted }) => !deleted);
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
}

async function findUser(client: WebClient, email: string): Promise<string | undefined> {
  try {
    const { user } = await retryOnSlack(() => client.users.lookupByEmail({ email }));
    return user?.id;
  } catch (reason) {
    if (reason instanceof WebAPIPlatformError && reason.data.error === 'users_not_found') return undefined;
    throw reason;
  }
}

/** What Slack itself is at fault for, or its app: no name in the file is wrong then. */
function explainRefusal(reason: unknown): unknown {
  if (!(reason instanceof WebAPIPlatformError)) {
    const { code, name } = Object(reason) as { code?: string; name?: string };
    return reason instanceof LookupRefusal
      ? reason
      : new LookupRefusal(`Slack cannot be reached (${code ?? name}): try again`);
  }
  const { error, needed } = reason.data as { error: string; needed?: string };
  return new LookupRefusal(
    error === 'missing_scope'
      ? sayMissingScope(needed)
      : `Slack refused to be asked (${error}): try again, or run doctor`,
  );
}

function sayMissingScope(scope: string | undefined): string {
  const which = scope === undefined ? 'a scope is missing' : `the scope ${scope} is missing`;
  return `Slack: ${which}: add it under OAuth & Permissions and install the app again`;
}

/** However long Slack makes one wait. */
export function retryOnSlack<T>(call: () => Promise<T>): Promise<T> {
  return retryWhenTold(call, (reason) =>
    reason instanceof WebAPIRateLimitedError ? setTimeout(limitWait(reason.retryAfter * SECOND_MS)) : undefined,
  );
}
