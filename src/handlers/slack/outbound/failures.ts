import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { type DeliveryResult, UNKNOWN_ANSWER } from '../../../domain/deliveries/delivery.ts';
import { SECOND_MS } from '../../../domain/time.ts';
import { FINAL_ANSWERS, KNOWN_LATER, OF_THE_TOKEN, PERHAPS_DONE, RATE_LIMITED } from './answers.ts';
import { readWaitSeconds, SlackOddity, WAIT_UNTOLD } from './request.ts';

/** The request never left this machine. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** There is no token for that workspace, for a reason that holds for all that goes there. */
export class NoSlackToken extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`no token for this workspace: ${reason}`);
    this.name = 'NoSlackToken';
    this.reason = reason;
  }
}

/** The token is being renewed elsewhere, and takes its time: nothing was sent. */
export class SlackTokenAwaited extends Error {}

/** How an attempt that threw ended. What is not known waits; what left and was not answered whole is in doubt. */
export function classifySlackFailure(reason: unknown): DeliveryResult {
  if (reason instanceof NoSlackToken) return { kind: 'account-refused', reason: reason.reason };
  if (reason instanceof SlackTokenAwaited) return { kind: 'retry', reason: reason.message, isRateLimit: false };
  if (reason instanceof WebAPIRateLimitedError) return waitAsTold(reason.retryAfter * SECOND_MS);
  if (reason instanceof WebAPIPlatformError) return classifyPlatformError(reason.data.error);
  if (reason instanceof WebAPIHTTPError) return classifyStatus(reason);
  if (reason instanceof WebAPIRequestError) return classifySilence(reason.original);
  throw reason;
}

/** What went wrong with something that is the same when done twice: nothing is in doubt, later will do. */
export function removeDoubt(result: DeliveryResult): DeliveryResult {
  return result.kind === 'unknown' ? { kind: 'retry', reason: result.reason, isRateLimit: false } : result;
}

export function isMissingScope(reason: unknown): boolean {
  return reason instanceof WebAPIPlatformError && reason.data.error === 'missing_scope';
}

function classifyPlatformError(error: string): DeliveryResult {
  const finality = FINAL_ANSWERS.get(error);
  if (finality !== undefined) return { kind: 'refused', reason: error, isTargetClosed: finality === 'closed' };
  if (OF_THE_TOKEN.has(error)) return { kind: 'account-refused', reason: error };
  if (PERHAPS_DONE.has(error)) return { kind: 'unknown', reason: error };
  if (RATE_LIMITED.has(error)) return waitAsTold();
  return { kind: 'retry', reason: KNOWN_LATER.has(error) ? error : UNKNOWN_ANSWER, isRateLimit: false };
}

/** Without Slack's own answer: of a gateway's, and of a server's that failed, one cannot know what was done before it. */
function classifyStatus({ statusCode: status, headers }: WebAPIHTTPError): DeliveryResult {
  const reason = `HTTP ${status}`;
  const isNotDone = status === 503 || (status >= 300 && status < 500);
  if (!isNotDone) return { kind: 'unknown', reason };
  const waitSeconds = readWaitSeconds(headers);
  return {
    ...{ kind: 'retry', reason, isRateLimit: false },
    ...(waitSeconds !== undefined && { afterMs: waitSeconds * SECOND_MS }),
  };
}

function classifySilence(original: Error): DeliveryResult {
  if (original instanceof SlackOddity && original.code === WAIT_UNTOLD) return waitAsTold();
  const code = readNetworkCode(original);
  return NOT_SENT.has(code) ? { kind: 'retry', reason: code, isRateLimit: false } : { kind: 'unknown', reason: code };
}

function waitAsTold(afterMs?: number): DeliveryResult {
  return { kind: 'retry', reason: WAIT_UNTOLD, isRateLimit: true, ...(afterMs !== undefined && { afterMs }) };
}

/** The network's word for it: fetch hides it a level down. */
function readNetworkCode(error: Error): string {
  const { cause } = error;
  for (const each of [error, cause]) {
    if (typeof each === 'object' && each !== null && 'code' in each && typeof each.code === 'string') return each.code;
  }
  return error.name;
}
