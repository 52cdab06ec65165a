import { STATUS_CODES } from 'node:http';
import { stringify } from 'node:querystring';
import {
  LogLevel,
  type WebAPICallResult,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import type { SlackAccount } from '../account.ts';
import { RATE_LIMITED } from './answers.ts';
import { askSlack, readWaitSeconds, type SlackAnswer, sendToSlack } from './request.ts';

const OK = 200;
const TOO_MANY = 429;

/** A client of one workspace that makes exactly one request a call, given up after so many ms or when it is cut. */
export function createSlackClient(
  { token, apiUrl, teamId }: SlackAccount,
  timeoutMs: number,
  cut?: AbortSignal,
): WebClient {
  return new LeanClient(token, { ...buildClientOptions(apiUrl, timeoutMs), ...(teamId && { teamId }) }, cut);
}

/**
 * Of every client: retrying is the outbox's, which knows what was kept. Never `headers`: WebClient writes the token into that
 * object, and another workspace's call goes out with it.
 */
export function buildClientOptions(apiUrl: string | undefined, timeoutMs: number): WebClientOptions {
  return {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    timeout: timeoutMs,
    fetch: sendToSlack,
    logger: createSilentLogger(),
  };
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

/**
 * A WebClient whose call is one request and no more, failing with the same errors: its own writes every body down for a log that
 * nobody reads, and keeps a queue and a plan of retries for each, which together take as long as the rest of a delivery.
 */
class LeanClient extends WebClient {
  readonly #options: WebClientOptions;
  readonly #timeoutMs: number;
  readonly #cut: AbortSignal | undefined;

  constructor(token: string, options: WebClientOptions, cut: AbortSignal | undefined) {
    super(token, options);
    this.#options = options;
    this.#timeoutMs = options.timeout ?? 0;
    this.#cut = cut;
  }

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    const url = `${this.slackApiUrl}${method}`;
    const answer = await this.#ask(url, stringify(flatten({ team_id: this.#options.teamId, ...options })));
    const { status, headers } = answer;
    const waitSeconds = readWaitSeconds(headers);
    if (waitSeconds !== undefined && isRateLimit(answer)) throw new WebAPIRateLimitedError(waitSeconds);
    if (status !== OK || answer.data === undefined)
      throw new WebAPIHTTPError(status, STATUS_CODES[status] ?? '', headers, answer.body);
    const result = addScopes(answer.data, headers) as WebAPICallResult & { error: string };
    if (!result.ok) throw new WebAPIPlatformError(result);
    return result;
  }

  /** Given up after its time or when it is cut; of what is answered no timer stays behind. */
  async #ask(url: string, body: string): Promise<SlackAnswer> {
    const over = new AbortController();
    const cut = this.#cut;
    const stop = (): void => over.abort(cut?.reason);
    if (cut?.aborted) stop();
    cut?.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(
      () => over.abort(new DOMException('Slack did not answer in time', 'TimeoutError')),
      this.#timeoutMs,
    );
    const headers = {
      accept: 'application/json',
      authorization: `Bearer ${this.token}`,
      'content-type': 'application/x-www-form-urlencoded',
    };
    try {
      return await askSlack(url, { headers, body, signal: over.signal });
    } catch (reason) {
      throw new WebAPIRequestError(reason instanceof Error ? reason : new Error(String(reason)));
    } finally {
      clearTimeout(timer);
      cut?.removeEventListener('abort', stop);
    }
  }
}

/** Said by its status, or within a good one. */
function isRateLimit({ status, data }: SlackAnswer): boolean {
  return status === TOO_MANY || (data?.ok === false && RATE_LIMITED.has(data.error ?? ''));
}

/** As a form: what is no text, number or answer to a question goes as JSON. */
function flatten(fields: Record<string, unknown>): Record<string, string | number | boolean> {
  const flat: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null) continue;
    flat[name] =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : JSON.stringify(value);
  }
  return flat;
}

/** What the token may is said beside the answer. */
function addScopes(data: NonNullable<SlackAnswer['data']>, headers: SlackAnswer['headers']): object {
  const scopes = headers['x-oauth-scopes'];
  return {
    ...data,
    response_metadata: {
      ...data.response_metadata,
      ...(scopes !== undefined && { scopes: scopes.trim().split(/\s*,\s*/) }),
    },
  };
}
