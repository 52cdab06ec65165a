import type { WebClient } from '@slack/web-api';
import { awaitWithin } from '../deadline.ts';

/** Whoever asked waits, and what opens the form lives 3 s. */
const ASK_WITHIN_MS = 1200;

/** Whether the bot is in a channel; what Slack does not tell in time, or refuses to, is no. */
export async function isBotIn(client: WebClient, channel: string): Promise<boolean> {
  const asked = client.conversations.info({ channel }).then(
    ({ channel: found }) => found?.is_member === true || found?.is_im === true,
    () => false,
  );
  return (await awaitWithin(ASK_WITHIN_MS, asked)) === true;
}
