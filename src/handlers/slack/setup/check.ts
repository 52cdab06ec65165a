import { WebAPIPlatformError } from '@slack/web-api';
import { SLACK_CALL_MS, type SlackAccount } from '../account.ts';
import { createSlackClient } from '../outbound/client.ts';
import { listMissingScopes } from './scopes.ts';

/** What Slack says of a token: whose it is and which scopes it was not given, that it is no good, or nothing because Slack cannot be reached. */
export type SlackAccountCheck =
  | { kind: 'good'; workspace: string; name: string; missing: string[] }
  | { kind: 'refused'; reason: string }
  | { kind: 'unreachable'; reason: string };

export async function checkSlackAccount(account: SlackAccount): Promise<SlackAccountCheck> {
  try {
    const client = createSlackClient(account, SLACK_CALL_MS.interactive);
    const { team_id: workspace = '', team: name = '', response_metadata: metadata } = await client.auth.test();
    const missing = metadata?.scopes === undefined ? [] : listMissingScopes(metadata.scopes);
    return { kind: 'good', workspace, name, missing: missing.map(({ scope }) => scope) };
  } catch (reason) {
    if (reason instanceof WebAPIPlatformError) return { kind: 'refused', reason: reason.data.error };
    return { kind: 'unreachable', reason: reason instanceof Error ? reason.name : 'unknown' };
  }
}
