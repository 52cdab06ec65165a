import { LogLevel, WebClient } from '@slack/web-api';
import type { SlackAccount } from '../account.ts';
import { sendToSlack } from './request.ts';

/**
 * A client that makes exactly one request a call: retrying is the outbox's, which knows what was kept. Never give it
 * `headers`: WebClient writes the token into that object, and another workspace's call goes out with it.
 */
export function createSlackClient({ token, apiUrl }: SlackAccount, timeoutMs: number): WebClient {
  return new WebClient(token, {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    timeout: timeoutMs,
    fetch: sendToSlack,
    logger: createSilentLogger(),
  });
}

/** WebClient logs bodies; what goes wrong is reported by the courier, without them. */
export function createSilentLogger() {
  const nothing = () => {};
  return {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    setLevel: nothing,
    getLevel: () => LogLevel.ERROR,
    setName: nothing,
  };
}
