import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { DeliveryResult } from '../../../domain/deliveries/delivery.ts';
import { SECOND_MS } from '../../../domain/time.ts';

/** The place or the account takes no messages any more: sending again cannot help, somebody must do something. */
const TARGET_CLOSED = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'is_inactive',
  'user_not_found',
  'user_disabled',
  'cannot_dm_bot',
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'restricted_action',
  'team_access_not_granted',
]);

/** Slack says part of the work may have been done. */
const PERHAPS_DONE = new Set(['internal_error', 'fatal_error', 'request_timeout']);

/** Slack's own trouble; later it may work. */
const LATER = new Set(['service_unavailable', 'ratelimited', 'rate_limited', 'team_added_to_org']);

/** The request never left this machine. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A gateway answered for Slack: what stood behind it may have done the work. */
const GATEWAY_STATUSES = new Set([502, 504]);

/** How an attempt that threw ended. */
export function classifySlackFailure(reason: unknown): DeliveryResult {
  if (reason instanceof WebAPIRateLimitedError) {
    return { kind: 'retry', reason: 'ratelimited', afterMs: reason.retryAfter * SECOND_MS, isRateLimit: true };
  }
  if (reason instanceof WebAPIPlatformError) return classifyPlatformError(reason.data.error);
  if (reason instanceof WebAPIHTTPError) {
    const status = `HTTP ${reason.statusCode}`;
    if (GATEWAY_STATUSES.has(reason.statusCode)) return { kind: 'unknown', reason: status };
    return { kind: 'retry', reason: status, isRateLimit: false };
  }
  if (reason instanceof WebAPIRequestError) {
    const code = readNetworkCode(reason.original);
    if (NOT_SENT.has(code)) return { kind: 'retry', reason: code, isRateLimit: false };
    return { kind: 'unknown', reason: code };
  }
  throw reason;
}

export function isMissingScope(reason: unknown): boolean {
  return reason instanceof WebAPIPlatformError && reason.data.error === 'missing_scope';
}

function classifyPlatformError(error: string): DeliveryResult {
  if (PERHAPS_DONE.has(error)) return { kind: 'unknown', reason: error };
  if (LATER.has(error)) return { kind: 'retry', reason: error, isRateLimit: false };
  return { kind: 'refused', reason: error, isTargetClosed: TARGET_CLOSED.has(error) };
}

/** The network's word for it: fetch hides it a level down. */
function readNetworkCode(error: Error): string {
  const { cause } = error;
  for (const each of [error, cause]) {
    if (typeof each === 'object' && each !== null && 'code' in each && typeof each.code === 'string') return each.code;
  }
  return error.name;
}
