import { ANSWER_TOO_LONG, UNREADABLE_ANSWER } from '../../domain/deliveries/delivery.ts';
import { HOUR_MS, SECOND_MS } from '../../domain/time.ts';
import { readLimited } from '../limits/answer-limit.ts';
import type { CrmAnswer } from './client.ts';

/** A question to a CRM. `body` is sent as JSON, `form` as a form. */
export type CrmRequest = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  form?: Record<string, string>;
};

/** Every way in which nothing good comes of a question. */
export type CrmRefusal = Exclude<CrmAnswer<never>, { kind: 'good' }>;

/** One vendor’s ways of saying no. `explain`: undefined is an answer nobody knows, so it is asked again later. */
export type Refusals = {
  /** What 1 in `Retry-After` is, in ms. */
  retryAfterUnitMs: number;
  explain(status: number, body: unknown): CrmRefusal | undefined;
};

const TIMEOUT_MS = 10 * SECOND_MS;
/** Bytes of an answer; what is longer is none of those we ask for. */
export const CRM_ANSWER_MAX = 1024 * 1024;
const RETRY_AFTER_MOST_MS = HOUR_MS;
/** Longer than any vendor’s window but that of a day. */
const UNSAID_WAIT_MS = 30 * SECOND_MS;
/** Why a CRM that has had enough for now is asked later. */
export const TOO_MANY = 'too many requests';
/** Statuses that are not about what was asked: rights, time, pace. */
const OF_ALL = new Set([401, 403, 407, 408, 425, 429]);
/** Then the request had not left: nothing was done. */
const NOT_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Asks, and says what came of it in our words; an empty body of a good answer is `undefined`. */
export async function askCrm(request: CrmRequest, refusals: Refusals, cut: AbortSignal): Promise<CrmAnswer<unknown>> {
  const isHarmless = request.method === 'GET';
  const inDoubt = (reason: string): CrmRefusal => ({ kind: isHarmless ? 'later' : 'unknown', reason });
  let status: number;
  let headers: Headers;
  let text: string | undefined;
  try {
    const response = await fetch(request.url, describeFetch(request, cut));
    ({ status, headers } = response);
    text = await readLimited(response.body, CRM_ANSWER_MAX);
  } catch (failure) {
    return hasNotLeft(failure) ? { kind: 'later', reason: 'not reached' } : inDoubt('no whole answer');
  }
  if (status < 200 || status >= 300) return explainRefusal({ status, headers, body: parseJson(text) }, refusals);
  if (text === undefined) return inDoubt(ANSWER_TOO_LONG);
  if (text === '') return { kind: 'good', value: undefined };
  const body = parseJson(text);
  return body === undefined ? inDoubt(UNREADABLE_ANSWER) : { kind: 'good', value: body };
}

function describeFetch({ method, headers, body, form }: CrmRequest, cut: AbortSignal): RequestInit {
  return {
    method,
    // A redirect would carry the token elsewhere.
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      ...headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    signal: AbortSignal.any([cut, AbortSignal.timeout(TIMEOUT_MS)]),
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form && { body: new URLSearchParams(form) }),
  };
}

function explainRefusal(
  { status, headers, body }: { status: number; headers: Headers; body: unknown },
  { explain, retryAfterUnitMs }: Refusals,
): CrmRefusal {
  const afterMs = readRetryAfter(headers.get('retry-after'), retryAfterUnitMs);
  const wait = afterMs === undefined ? {} : { afterMs };
  if (status === 429) return { kind: 'later', reason: TOO_MANY, afterMs: afterMs ?? UNSAID_WAIT_MS };
  const said = status >= 400 && status < 500 ? explain(status, body) : undefined;
  if (said === undefined) {
    const isOwn = afterMs === undefined && status >= 400 && status < 500 && !OF_ALL.has(status);
    return { kind: 'later', reason: `answered ${status}`, ...wait, ...(isOwn && { isOwn }) };
  }
  return said.kind === 'later' ? { ...said, ...wait } : said;
}

/** A number of units or, rarely, a date: that one is left out, as the back-off does as well. */
function readRetryAfter(header: string | null, unitMs: number): number | undefined {
  if (header === null || !/^\d{1,9}(\.\d+)?$/.test(header.trim())) return undefined;
  return Math.min(Math.max(Number(header) * unitMs, SECOND_MS), RETRY_AFTER_MOST_MS);
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasNotLeft(failure: unknown): boolean {
  const cause = failure instanceof Error ? failure.cause : undefined;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && NOT_LEFT.has(cause.code);
}
