import type { WebClient } from '@slack/web-api';
import type { Instant } from '../../domain/time.ts';
import { answerNewcomers } from '../handle.ts';
import type { OpenedPlatform, PlatformParts } from '../platform.ts';
import { SLACK_CALL_MS, type SlackAccount } from './account.ts';
import { openSlackHomes } from './homes.ts';
import { createSlackDoor } from './inbound/listen.ts';
import { listResponseOrigins } from './inbound/show.ts';
import { createSlackSocket } from './inbound/socket.ts';
import { describeSlackNewcomer } from './newcomer.ts';
import { createSlackClient } from './outbound/client.ts';
import { createSlackOutbound } from './outbound/send.ts';
import { listUploadOrigins } from './outbound/uploads.ts';

export type SlackParts = PlatformParts & {
  account: SlackAccount;
  now(): Instant;
  wait(ms: number, then: () => void): () => void;
};

/** All of Slack behind two words: its ways in, by HTTP and by a socket, and the courier's way out. */
export function openSlack(parts: SlackParts): OpenedPlatform {
  const { account, handle, log, onReplying, pictures, now, wait } = parts;
  const { signingSecret, appToken, apiUrl } = account;
  const clientOf = rememberClients(account, SLACK_CALL_MS.interactive);
  const listening = {
    handle: answerNewcomers(handle, ({ workspace, user }) => describeSlackNewcomer(clientOf(workspace), user)),
    log,
    onReplying,
    clientOf,
    responseOrigins: listResponseOrigins(apiUrl),
    homes: openSlackHomes(parts),
  };
  return {
    doors: signingSecret === undefined ? [] : [createSlackDoor(listening, signingSecret, now)],
    outbound: createSlackOutbound((cut) => createSlackClient(account, SLACK_CALL_MS.outbox, cut), {
      ...pictures,
      uploadOrigins: listUploadOrigins(apiUrl),
      pause: (ms) => new Promise((resolve) => void wait(ms, resolve)),
    }),
    ...(appToken !== undefined && { socket: createSlackSocket(listening, appToken, apiUrl) }),
  };
}

/** One client a workspace, made when first needed. */
function rememberClients(account: SlackAccount, timeoutMs: number): (workspace: string) => WebClient {
  const known = new Map<string, WebClient>();
  return (workspace) => {
    const client = known.get(workspace) ?? createSlackClient(account, timeoutMs);
    known.set(workspace, client);
    return client;
  };
}
