import type { Config, SetupConfig } from '../../config.ts';
import type { Channel } from '../../domain/organisation.ts';
import type { OrganisationFile } from '../../domain/setup/organisation-schema.ts';
import type { Diagnosis } from '../../handlers/diagnosis.ts';
import { SLACK_CALL_MS } from '../../handlers/slack/account.ts';
import { readGranted } from '../../handlers/slack/oauth/installation.ts';
import { createSlackClient } from '../../handlers/slack/outbound/client.ts';
import { examineSlack } from '../../handlers/slack/setup/doctor.ts';
import { openStoreToLook } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';

/** Every workspace that installed the app by OAuth: since when, and whether Slack takes its token; never the token. */
export async function examineWorkspaces(
  { grants }: Store,
  config: Config,
  channels: Channel[] | undefined,
): Promise<Diagnosis[]> {
  if (config.SLACK_CLIENT_ID === undefined) return [];
  const listed = await grants.list();
  if (listed.length === 0)
    return [{ isFine: false, text: `No workspace has the app yet: open ${config.PUBLIC_URL}/slack/install` }];
  const found: Diagnosis[] = [];
  for (const { workspace, name, at } of listed) {
    const grant = await grants.find(workspace);
    const since = new Date(at).toISOString().slice(0, 10);
    if (grant === undefined) continue;
    if (grant === 'sealed') {
      found.push({ isFine: false, text: `Slack workspace ${name} (${workspace}): no ENCRYPTION_KEY opens its token` });
      continue;
    }
    found.push({ isFine: true, text: `Slack workspace ${name} (${workspace}): installed since ${since}` });
    const account = {
      token: readGranted(grant).bot.token,
      ...(config.SLACK_API_URL && { apiUrl: config.SLACK_API_URL }),
    };
    found.push(...(await examineSlack(createSlackClient(account, SLACK_CALL_MS.outbox), channels)));
  }
  return found;
}

/** The token by which names are looked up: the one that is given, else that of the first workspace of the file that has the app. */
export async function findLookupToken(file: OrganisationFile, config: SetupConfig): Promise<string | undefined> {
  if (config.SLACK_CLIENT_ID === undefined) return config.SLACK_BOT_TOKEN;
  const store = await openStoreToLook(config.DATABASE_URL, config.ENCRYPTION_KEY);
  if (typeof store === 'string') return undefined;
  try {
    for (const { platform, id } of file.workspaces) {
      const grant = platform === 'slack' ? await store.grants.find(id) : undefined;
      if (grant !== undefined && grant !== 'sealed') return readGranted(grant).bot.token;
    }
    return undefined;
  } finally {
    await store.close();
  }
}
