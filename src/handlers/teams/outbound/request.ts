import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { readAskedWait } from '../../../domain/deliveries/attempts.ts';
import { ANSWER_TOO_LONG, UNREADABLE_ANSWER } from '../../../domain/deliveries/delivery.ts';
import { readLimited } from '../../limits/answer-limit.ts';
import { KNOWN_CODES } from './answers.ts';
import { TeamsRefusal, TeamsSilence } from './calls.ts';

export type TeamsHttpRequest = { url: string; method: string; headers: Record<string, string>; body?: string };
/** Bytes of an answer: of the longest, a page of people, more than ten times over. */
export const TEAMS_ANSWER_MAX = 4 * 1024 * 1024;

export type TeamsHttpResponse = { status: number; type: string; text: string };

/**
 * One request, whatever comes of it: no second try, no redirect, given up after so many ms or when it is cut. Not `fetch`, which cannot tell
 * whether a request left before its time was over; a message that left is never sent again.
 */
export async function sendRequest(
  sending: TeamsHttpRequest,
  timeoutMs: number,
  cut?: AbortSignal,
): Promise<TeamsHttpResponse> {
  const over = AbortSignal.timeout(timeoutMs);
  const signal = cut === undefined ? over : AbortSignal.any([over, cut]);
  const way = { hasLeft: false };
  const heard = await requestOnce(sending, signal, way).catch((reason: unknown) => {
    throw new TeamsSilence(signal.aborted ? readErrorName(signal.reason) : readErrorCode(reason), way.hasLeft);
  });
  const { status } = heard;
  if (status < 200 || status >= 300) throw new TeamsRefusal(status, readReason(heard), heard.retryAfterMs);
  if (heard.text === undefined) throw new TeamsSilence(ANSWER_TOO_LONG, true);
  if (!isReadable(heard.text)) throw new TeamsSilence(UNREADABLE_ANSWER, true);
  return { ...heard, text: heard.text };
}

/** Without a `text` it was too long. */
type Heard = Omit<TeamsHttpResponse, 'text'> & { text: string | undefined; retryAfterMs?: number };

function requestOnce(
  { url, method, headers, body }: TeamsHttpRequest,
  signal: AbortSignal,
  way: { hasLeft: boolean },
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const request = url.startsWith('https:') ? requestHttps : requestHttp;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    // A connection of its own: one that was kept may close just as a message leaves, and nobody knows whether it arrived.
    const outgoing = request(url, { method, headers: { ...headers, ...length }, signal, agent: false });
    noteLeaving(outgoing, way);
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      const { statusCode: status = 0, headers: given } = response;
      const retryAfterMs = readAskedWait(given['retry-after'], given.date);
      const waits = retryAfterMs === undefined ? {} : { retryAfterMs };
      readLimited(response, TEAMS_ANSWER_MAX).then(
        (read) => resolve({ status, type: given['content-type'] ?? '', text: read, ...waits }),
        reject,
      );
    });
    outgoing.end(body);
  });
}

/** Nothing leaves before the connection stands. */
function noteLeaving(outgoing: ClientRequest, way: { hasLeft: boolean }): void {
  outgoing.once('socket', (socket) => {
    if (!socket.connecting) {
      way.hasLeft = true;
      return;
    }
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
      way.hasLeft = true;
    });
  });
}

/** Teams' word for what is wrong, if it is one of those: `{ error: { code } }`, or on some ways `{ code }` or `{ errorCode }`. */
function readReason({ status, text = '' }: Heard): string {
  const word = readCode(parseJson(text));
  return word !== undefined && KNOWN_CODES.has(word) ? word : `HTTP ${status}`;
}

/** Nothing, or an object: the connector's client stumbles over all else. */
function isReadable(text: string): boolean {
  const read = text === '' ? {} : parseJson(text);
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}

function readCode(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('error' in body && typeof body.error === 'object') return readCode(body.error);
  if ('code' in body && typeof body.code === 'string') return body.code;
  return 'errorCode' in body && typeof body.errorCode === 'string' ? body.errorCode : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readErrorName(reason: unknown): string {
  return reason instanceof Error ? reason.name : 'unknown';
}

function readErrorCode(reason: unknown): string {
  if (reason instanceof Error && 'code' in reason && typeof reason.code === 'string') return reason.code;
  return reason instanceof Error ? reason.name : 'unknown';
}
