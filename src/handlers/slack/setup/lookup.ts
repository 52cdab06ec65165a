import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import type { OrganisationFile } from '../../../domain/setup/organisation-schema.ts';
import { SECOND_MS } from '../../../domain/time.ts';
import {
  channelsNamed,
  type FoundUser,
  isChannelUnknown,
  type LookedUp,
  patiently,
  peopleKnown,
} from '../../lookup.ts';

const PAGE = 200;

/** What Slack knows and an admin need not look up: channel ids by name, people by e-mail, their language. */
export async function lookUp(file: OrganisationFile, client: WebClient, workspace: string): Promise<LookedUp> {
  const here = { platform: 'slack', id: workspace } as const;
  const ids = isChannelUnknown(file, here) ? await channelIds(client) : new Map<string, string>();
  const named = channelsNamed(file, here, (name) => {
    const id = ids.get(name);
    return id === undefined ? { fault: `#${name} is not in the workspace (or I am not invited)` } : { id };
  });
  return { ...named, file: await peopleKnown(named.file, here, (email) => userOf(client, email)) };
}

async function channelIds(client: WebClient): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await inTurn(() =>
      client.conversations.list({
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: PAGE,
        ...(cursor && { cursor }),
      }),
    );
    for (const { name, id } of page.channels ?? []) if (name !== undefined && id !== undefined) ids.set(name, id);
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return ids;
}

async function userOf(client: WebClient, email: string): Promise<FoundUser | undefined> {
  try {
    const { user } = await inTurn(() => client.users.lookupByEmail({ email }));
    if (user?.id === undefined) return undefined;
    const { id } = user;
    const { user: known } = await inTurn(() => client.users.info({ user: id, include_locale: true }));
    const locale = known?.locale?.startsWith('nl') ? 'nl' : known?.locale?.startsWith('en') ? 'en' : undefined;
    return { user: user.id, ...(locale && { locale }) };
  } catch (reason) {
    if (reason instanceof WebAPIPlatformError && reason.data.error === 'users_not_found') return undefined;
    throw reason;
  }
}

function inTurn<T>(call: () => Promise<T>): Promise<T> {
  return patiently(call, (reason) =>
    reason instanceof WebAPIRateLimitedError ? setTimeout(reason.retryAfter * SECOND_MS) : undefined,
  );
}
