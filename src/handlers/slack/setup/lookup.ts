import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import type { OrganisationFile } from '../../../domain/setup/organisation-schema.ts';
import { SECOND_MS } from '../../../domain/time.ts';
import {
  type FoundUser,
  fillChannelIds,
  fillIdentities,
  hasChannelWithoutId,
  type LookupResult,
  retryWhenTold,
} from '../../lookup.ts';

const PAGE = 200;

/** What Slack knows and an admin need not look up: channel ids by name, people by e-mail, their language. */
export async function lookUpOnSlack(
  file: OrganisationFile,
  client: WebClient,
  workspace: string,
): Promise<LookupResult> {
  const here = { platform: 'slack', id: workspace } as const;
  const ids = hasChannelWithoutId(file, here) ? await listChannelIds(client) : new Map<string, string>();
  const named = fillChannelIds(file, here, (name) => {
    const id = ids.get(name);
    return id === undefined ? { fault: `#${name} is not in the workspace (or I am not invited)` } : { id };
  });
  return { ...named, file: await fillIdentities(named.file, here, (email) => findUser(client, email)) };
}

async function listChannelIds(client: WebClient): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await callPatiently(() =>
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

async function findUser(client: WebClient, email: string): Promise<FoundUser | undefined> {
  try {
    const { user } = await callPatiently(() => client.users.lookupByEmail({ email }));
    if (user?.id === undefined) return undefined;
    const { id } = user;
    const { user: known } = await callPatiently(() => client.users.info({ user: id, include_locale: true }));
    const locale = known?.locale?.startsWith('nl') ? 'nl' : known?.locale?.startsWith('en') ? 'en' : undefined;
    return { user: user.id, ...(locale && { locale }) };
  } catch (reason) {
    if (reason instanceof WebAPIPlatformError && reason.data.error === 'users_not_found') return undefined;
    throw reason;
  }
}

function callPatiently<T>(call: () => Promise<T>): Promise<T> {
  return retryWhenTold(call, (reason) =>
    reason instanceof WebAPIRateLimitedError ? setTimeout(reason.retryAfter * SECOND_MS) : undefined,
  );
}
