import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import type { OrganisationFile } from '../../domain/organisation-file.ts';
import { SECOND_MS } from '../../domain/time.ts';

const PAGE = 200;

/** What Slack knows and an admin need not look up: channel ids by name, people by e-mail, their language. */
export async function lookUp(
  file: OrganisationFile,
  client: WebClient,
  workspace: string,
): Promise<{ file: OrganisationFile; faults: string[] }> {
  const faults: string[] = [];
  const isHere = (each: { platform: string; workspace: string }) =>
    each.platform === 'slack' && each.workspace === workspace;
  const needed = file.channels.some((channel) => isHere(channel) && channel.id === undefined);
  const ids = needed ? await channelIds(client) : new Map<string, string>();
  const channels = file.channels.map((channel) => {
    if (!isHere(channel) || channel.id !== undefined) return channel;
    const name = channel.name.replace(/^#/, '');
    const id = ids.get(name);
    if (id === undefined) faults.push(`channels: #${name} is not in the workspace (or I am not invited)`);
    return id === undefined ? channel : { ...channel, id };
  });
  const people: OrganisationFile['people'] = [];
  for (const person of file.people) {
    if (person.email === undefined || person.identities.some(isHere)) {
      people.push(person);
      continue;
    }
    const found = await userOf(client, person.email);
    if (found === undefined) faults.push(`people: ${person.email} is nobody in the workspace`);
    else {
      const identity = { platform: 'slack' as const, workspace, user: found.user };
      people.push({
        ...person,
        locale: person.locale ?? found.locale ?? file.locale,
        identities: [...person.identities, identity],
      });
    }
  }
  return { file: { ...file, channels, people }, faults };
}

async function channelIds(client: WebClient): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await patiently(() =>
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

async function userOf(client: WebClient, email: string): Promise<{ user: string; locale?: 'nl' | 'en' } | undefined> {
  try {
    const { user } = await patiently(() => client.users.lookupByEmail({ email }));
    if (user?.id === undefined) return undefined;
    const { id } = user;
    const { user: known } = await patiently(() => client.users.info({ user: id, include_locale: true }));
    const locale = known?.locale?.startsWith('nl') ? 'nl' : known?.locale?.startsWith('en') ? 'en' : undefined;
    return { user: user.id, ...(locale && { locale }) };
  } catch (reason) {
    if (reason instanceof WebAPIPlatformError && reason.data.error === 'users_not_found') return undefined;
    throw reason;
  }
}

/** Slack says how long to wait; looking up many people takes as long as that takes. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (reason) {
      if (!(reason instanceof WebAPIRateLimitedError)) throw reason;
      await setTimeout(reason.retryAfter * SECOND_MS);
    }
  }
}
