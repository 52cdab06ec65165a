import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Channel } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import type { Diagnosis } from '../../diagnosis.ts';
import { listMissingScopes, type MissingScope } from './scopes.ts';

/**
 * Looks at the token, its scopes, and whether the bot can post in each channel of its workspace; undefined: none are set up yet.
 * `reached`: the workspaces that the token is for, where it is of a whole Grid.
 */
export async function examineSlack(
  client: WebClient,
  channels: Channel[] | undefined,
  reached: string[] = [],
): Promise<Diagnosis[]> {
  const found: Diagnosis[] = [];
  let workspace: string | undefined;
  try {
    const { team, team_id: id, response_metadata: metadata } = await client.auth.test();
    workspace = id;
    found.push({ isFine: true, text: `Slack token: workspace ${team} (${id})` });
    found.push(...listMissingScopes(metadata?.scopes ?? []).map(reportMissing));
  } catch (reason) {
    return [{ isFine: false, text: `Slack token: ${readSlackError(reason)}` }];
  }
  if (channels === undefined) return found;
  const own = [workspace, ...reached];
  const here = channels.filter((channel) => channel.platform === 'slack' && own.includes(channel.workspace));
  for (const channel of here) found.push(await examineChannel(client, channel));
  if (here.length === 0) {
    found.push({
      isFine: false,
      text: `Slack workspace ${workspace} has no channels in the set-up: is the workspace id right?`,
    });
  }
  return found;
}

function reportMissing({ scope, reason, without }: MissingScope): Diagnosis {
  const how = 'add it under OAuth & Permissions and install the app again';
  return without === undefined
    ? { isFine: false, text: `Slack scope ${scope} is missing (${say('en', reason)}): ${how}` }
    : {
        isFine: true,
        isWarning: true,
        text: `Slack scope ${scope} is not given: ${say('en', without)}; if you want it, ${how}`,
      };
}

async function examineChannel(client: WebClient, { id, name }: Channel): Promise<Diagnosis> {
  const title = `Slack channel #${name.replace(/^#/, '')}`;
  const wrong = (text: string) => ({ isFine: false, text: `${title}: ${text}` });
  try {
    const { channel } = await client.conversations.info({ channel: id });
    if (channel?.is_archived) return wrong('is archived: unarchive it, or choose another in the set-up');
    if (!channel?.is_member) return wrong('I am not in it: type /invite @smarketing there');
    return { isFine: true, text: title };
  } catch (reason) {
    const error = readSlackError(reason);
    if (error === 'channel_not_found') return wrong(`${error}: check its id (${id}) in the set-up, and invite me`);
    return wrong(error === 'missing_scope' ? 'I may not look at it before I have every scope' : error);
  }
}

/** Slack's word for what is wrong, or that it cannot be reached. */
function readSlackError(reason: unknown): string {
  return reason instanceof WebAPIPlatformError ? reason.data.error : 'Slack cannot be reached';
}
