import { LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import type { SlackAccount } from '../account.ts';
import { sendToSlack } from './request.ts';

/** A client of one workspace that makes exactly one request a call, given up after so many ms or when it is cut. */
export function createSlackClient(
  { token, apiUrl, teamId }: SlackAccount,
  timeoutMs: number,
  cut?: AbortSignal,
): WebClient {
  return new WebClient(token, { ...buildClientOptions(apiUrl, timeoutMs, cut), ...(teamId && { teamId }) });
}

/**
 * Of every client: retrying is the outbox's, which knows what was kept. Never `headers`: WebClient writes the token into that
 * object, and another workspace's call goes out with it.
 */
export function buildClientOptions(apiUrl: string | undefined, timeoutMs: number, cut?: AbortSignal): WebClientOptions {
  return {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    timeout: timeoutMs,
    fetch: cut === undefined ? sendToSlack : (url, init) => sendToSlack(url, cutWith(cut, init)),
    logger: createSilentLogger(),
  };
}

function cutWith(cut: AbortSignal, init: RequestInit = {}): RequestInit {
  return { ...init, signal: init.signal ? AbortSignal.any([init.signal, cut]) : cut };
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
