import type { Config, SetupConfig } from '../../config.ts';
import type { Channel } from '../../domain/organisation.ts';
import type { OrganisationFile } from '../../domain/setup/organisation-schema.ts';
import type { Diagnosis } from '../../handlers/diagnosis.ts';
import { SLACK_CALL_MS, type SlackAccount } from '../../handlers/slack/account.ts';
import { createListTeams, isGrid } from '../../handlers/slack/oauth/grids.ts';
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
    const reached = isGrid(workspace) ? await createListTeams(account.apiUrl)(account.token).catch(() => []) : [];
    const client = createSlackClient(account, SLACK_CALL_MS.outbox);
    found.push(...(await examineSlack(client, channels, [workspace, ...reached])));
  }
  return found;
}

/**
 * By what names are looked up: the token that is given, or that of each workspace of the file that has the app, by itself or with the
 * whole of its Grid.
 */
export async function listLookupAccounts(file: OrganisationFile, config: SetupConfig): Promise<SlackAccount[]> {
  const { SLACK_API_URL: apiUrl, SLACK_BOT_TOKEN: given } = config;
  const name = (token: string, teamId?: string) => ({ token, ...(apiUrl && { apiUrl }), ...(teamId && { teamId }) });
  if (config.SLACK_CLIENT_ID === undefined) return given === undefined ? [] : [name(given)];
  const store = await openStoreToLook(config.DATABASE_URL, config.ENCRYPTION_KEY);
  if (typeof store === 'string') return [];
  try {
    const tokens = await readTokens(store);
    const grids = await listReached(tokens, apiUrl);
    return file.workspaces.flatMap(({ platform, id }) => {
      const own = tokens.get(id);
      const ofGrid = grids.find(({ teams }) => teams.includes(id));
      if (platform !== 'slack') return [];
      return own !== undefined ? [name(own)] : ofGrid !== undefined ? [name(ofGrid.token, id)] : [];
    });
  } finally {
    await store.close();
  }
}

/** Those that a key of ours opens, by workspace. */
async function readTokens({ grants }: Store): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const { workspace } of await grants.list()) {
    const grant = await grants.find(workspace);
    if (grant !== undefined && grant !== 'sealed') tokens.set(workspace, readGranted(grant).bot.token);
  }
  return tokens;
}

/** Which workspaces each Grid's token reaches; of one that Slack refuses, or while it cannot be asked, none. */
async function listReached(
  tokens: Map<string, string>,
  apiUrl: string | undefined,
): Promise<{ token: string; teams: string[] }[]> {
  const list = createListTeams(apiUrl);
  const grids = [...tokens].filter(([workspace]) => isGrid(workspace));
  return Promise.all(grids.map(async ([, token]) => ({ token, teams: await list(token).catch(() => []) })));
}
