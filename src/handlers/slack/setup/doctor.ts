import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Channel } from '../../../domain/organisation.ts';
import type { Diagnosis } from '../../diagnosis.ts';
import { SCOPES } from './manifest.ts';

/** Looks at the token, its scopes, and whether the bot can post in each channel of this workspace. */
export async function examineSlack(client: WebClient, channels: Channel[]): Promise<Diagnosis[]> {
  const token = await examineToken(client);
  if (token.some(({ isFine }) => !isFine) || token.length === 0) return token;
  const workspace = (await client.auth.test()).team_id;
  const here = channels.filter((channel) => channel.platform === 'slack' && channel.workspace === workspace);
  const found = [...token];
  for (const channel of here) found.push(await examineChannel(client, channel));
  if (here.length === 0) {
    found.push({
      isFine: false,
      text: `Slack workspace ${workspace} has no channels in the set-up: is the workspace id right?`,
    });
  }
  return found;
}

async function examineToken(client: WebClient): Promise<Diagnosis[]> {
  try {
    const { team, team_id: workspace, response_metadata: metadata } = await client.auth.test();
    const granted = new Set(metadata?.scopes ?? []);
    const missing = Object.entries(SCOPES).filter(([scope]) => !granted.has(scope));
    return [
      { isFine: true, text: `Slack token: workspace ${team} (${workspace})` },
      ...missing.map(([scope, reason]) => ({
        isFine: false,
        text: `Slack scope ${scope} is missing (${reason}): add it under OAuth & Permissions and install the app again`,
      })),
    ];
  } catch (reason) {
    return [{ isFine: false, text: `Slack token: ${readSlackError(reason)}` }];
  }
}

async function examineChannel(client: WebClient, { id, name }: Channel): Promise<Diagnosis> {
  const wrong = (text: string) => ({ isFine: false, text: `Slack channel #${name}: ${text}` });
  try {
    const { channel } = await client.conversations.info({ channel: id });
    if (channel?.is_archived) return wrong('is archived: unarchive it, or choose another in the set-up');
    if (!channel?.is_member) return wrong('I am not in it: type /invite @smarketing there');
    return { isFine: true, text: `Slack channel #${name}` };
  } catch (reason) {
    return wrong(`${readSlackError(reason)}: check its id (${id}) in the set-up, and invite me`);
  }
}

/** Slack's word for what is wrong, or that it cannot be reached. */
function readSlackError(reason: unknown): string {
  return reason instanceof WebAPIPlatformError ? reason.data.error : 'Slack cannot be reached';
}
