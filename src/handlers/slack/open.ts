import type { WebClient } from '@slack/web-api';
import type { Instant } from '../../domain/time.ts';
import type { OpenedPlatform, PlatformParts } from '../platform.ts';
import { SLACK_CALL_MS, type SlackAccount } from './account.ts';
import { responseOrigins } from './inbound/answer.ts';
import { slackDoor } from './inbound/listen.ts';
import { slackSocket } from './inbound/socket.ts';
import { slackClient } from './outbound/client.ts';
import { slackOutbound } from './outbound/send.ts';
import { uploadOrigins } from './outbound/uploads.ts';

export type SlackParts = PlatformParts & {
  account: SlackAccount;
  now(): Instant;
  wait(ms: number, then: () => void): () => void;
};

/** All of Slack behind two words: its ways in, by HTTP and by a socket, and the courier's way out. */
export function openSlack(parts: SlackParts): OpenedPlatform {
  const { account, handle, log, onReplying, pictures, now, wait } = parts;
  const { signingSecret, appToken, apiUrl } = account;
  const listening = {
    handle,
    log,
    onReplying,
    clientOf: clients(account, SLACK_CALL_MS.interactive),
    responseOrigins: responseOrigins(apiUrl),
  };
  return {
    doors: signingSecret === undefined ? [] : [slackDoor(listening, signingSecret, now)],
    outbound: slackOutbound(clients(account, SLACK_CALL_MS.outbox), {
      ...pictures,
      uploadOrigins: uploadOrigins(apiUrl),
      pause: (ms) => new Promise((resolve) => void wait(ms, resolve)),
    }),
    ...(appToken !== undefined && { socket: slackSocket(listening, appToken, apiUrl) }),
  };
}

/** One client a workspace, made when first needed. */
function clients(account: SlackAccount, timeoutMs: number): (workspace: string) => WebClient {
  const known = new Map<string, WebClient>();
  return (workspace) => {
    const client = known.get(workspace) ?? slackClient(account, timeoutMs);
    known.set(workspace, client);
    return client;
  };
}
