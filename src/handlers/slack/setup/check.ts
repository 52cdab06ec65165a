import { WebAPIPlatformError } from '@slack/web-api';
import { SLACK_CALL_MS, type SlackAccount } from '../account.ts';
import { createSlackClient } from '../outbound/client.ts';

/** What Slack says of a token: whose it is, that it is no good, or nothing because Slack cannot be reached. */
export type SlackAccountCheck =
  | { kind: 'good'; workspace: string; name: string }
  | { kind: 'refused'; reason: string }
  | { kind: 'unreachable'; reason: string };

export async function checkSlackAccount(account: SlackAccount): Promise<SlackAccountCheck> {
  try {
    const { team_id: workspace = '', team: name = '' } = await createSlackClient(
      account,
      SLACK_CALL_MS.interactive,
    ).auth.test();
    return { kind: 'good', workspace, name };
  } catch (reason) {
    if (reason instanceof WebAPIPlatformError) return { kind: 'refused', reason: reason.data.error };
    return { kind: 'unreachable', reason: reason instanceof Error ? reason.name : 'unknown' };
  }
}
