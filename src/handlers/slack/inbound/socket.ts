import { setTimeout } from 'node:timers/promises';
import { WebAPIPlatformError } from '@slack/web-api';
import { MINUTE_MS, SECOND_MS } from '../../../domain/time.ts';
import type { Socket } from '../../platform.ts';
import { SLACK_CALL_MS } from '../account.ts';
import { createSilentLogger } from '../outbound/client.ts';
import { sendToSlack } from '../outbound/request.ts';
import { SocketModeReceiver } from './bolt/bolt.ts';
import { createSlackApp } from './bolt/bolt-app.ts';
import type { SlackReceiveParts } from './receive.ts';

/** From opening a socket until Slack's hello; a socket that stays silent is given up. */
const HELLO_WITHIN_MS = 15 * SECOND_MS;
const PAUSE_MS = { first: SECOND_MS / 2, most: MINUTE_MS / 2 };
const REFUSALS = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
]);

/**
 * Slack through a socket of its own instead of our door. It is we who reconnect, for ever: Bolt's client does so only
 * after 5 s, ends the process when Slack answers badly meanwhile, and waits for ever for a hello.
 */
export function createSlackSocket(parts: SlackReceiveParts, appToken: string, apiUrl: string | undefined): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createSilentLogger(),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        ...(apiUrl && { slackApiUrl: apiUrl }),
        retryConfig: { retries: 0 },
        timeout: SLACK_CALL_MS.outbox,
        fetch: sendToSlack,
      },
    },
  });
  createSlackApp(parts, receiver);
  const { client } = receiver;
  const stopping = new AbortController();

  const connect = async (): Promise<void> => {
    const late = new AbortController();
    const giveUp = setTimeout(HELLO_WITHIN_MS + SLACK_CALL_MS.outbox, undefined, { signal: late.signal, ref: false });
    giveUp.then(() => client.disconnect()).catch(() => {});
    try {
      await client.start();
    } finally {
      late.abort();
    }
  };

  /** Tries until connected, or stopped; after the last failure it waits before the next try. */
  const reconnect = async (failure?: unknown): Promise<void> => {
    let last = failure;
    let pause = PAUSE_MS.first;
    while (!stopping.signal.aborted) {
      if (last !== undefined) {
        parts.log.warn({ err: last, againInMs: pause }, 'Slack’s socket could not be opened');
        await setTimeout(pause, undefined, { signal: stopping.signal }).catch(() => {});
        pause = Math.min(pause * 2, PAUSE_MS.most);
      }
      last = stopping.signal.aborted ? undefined : await catchFailure(connect());
      if (last === undefined) return;
    }
  };

  /** Stays connected until stopped. */
  const stay = async (failure: unknown): Promise<void> => {
    if (failure !== undefined) await reconnect(failure);
    while (!stopping.signal.aborted) {
      await new Promise((resolve) => client.once('disconnected', resolve));
      await reconnect();
    }
    await client.disconnect();
  };

  return {
    start: async () => {
      const failure = await catchFailure(connect());
      const refused = readRefusal(failure);
      if (refused !== undefined) throw new Error(`SLACK_APP_TOKEN was refused by Slack (${refused}): copy it again`);
      void stay(failure);
    },
    stop: async () => {
      stopping.abort();
      await client.disconnect();
    },
  };
}

/** What a promise is rejected with, if it is. */
async function catchFailure(promise: Promise<void>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (reason: unknown) => reason ?? new Error('no reason given'),
  );
}

/** Slack's word for an app token that will never do. */
function readRefusal(reason: unknown): string | undefined {
  return reason instanceof WebAPIPlatformError && REFUSALS.has(reason.data.error) ? reason.data.error : undefined;
}
