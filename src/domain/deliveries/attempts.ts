import { type Instant, SECOND_MS } from '../time.ts';
import {
  ATTEMPT_MS,
  BACKOFF_MS,
  DELIVERY_EXPIRES_MS,
  type Delivery,
  type DeliveryResult,
  PASSING_TRIES_MIN,
  PERHAPS_SENT,
  RETRY_AFTER_MS,
  UNKNOWN_ANSWER,
  UNKNOWN_HOLDS_MS,
} from './delivery.ts';

/** Redrawing twice does no harm, so an update in doubt, and somebody’s page, is simply repeated. */
export function isInDoubt({ kind, doubts, target }: Pick<Delivery, 'kind' | 'doubts' | 'target'>): boolean {
  return doubts > 0 && kind !== 'update' && target.kind !== 'home';
}

/** Nothing is tried for ever: what ends a message is its age, however often it was tried. */
export function limitAge(delivery: Delivery, tried: DeliveryResult, now: Instant): DeliveryResult {
  const result = doubtRefusal(delivery, tried);
  if (result.kind !== 'retry' && result.kind !== 'unknown') return result;
  const age = now - delivery.queuedAt;
  if (age > DELIVERY_EXPIRES_MS) {
    const doubts = delivery.doubts + (result.kind === 'unknown' ? 1 : 0);
    return { kind: 'expired', reason: isInDoubt({ ...delivery, doubts }) ? PERHAPS_SENT : result.reason };
  }
  const isOdd = result.kind === 'retry' && result.reason === UNKNOWN_ANSWER;
  return isOdd && age > UNKNOWN_HOLDS_MS ? { ...result, letsOthersPass: true } : result;
}

/** What passes is not final at the first word, be it after hours of something else. */
function doubtRefusal({ lastReason, attempts }: Delivery, result: DeliveryResult): DeliveryResult {
  if (result.kind !== 'refused' || !result.mayPass) return result;
  const isBelieved = lastReason === result.reason && attempts >= PASSING_TRIES_MIN;
  return isBelieved ? result : { kind: 'retry', reason: result.reason, isRateLimit: false };
}

/** What can be meant by “wait so long”. */
export function limitWait(ms: number): number {
  return Math.max(RETRY_AFTER_MS.least, Math.min(ms, RETRY_AFTER_MS.most));
}

/** What the platform asked for, to the millisecond, as far as it can be meant; else a jittered back-off that doubles. */
export function chooseDelay(delivery: Delivery, result: DeliveryResult, random: number): number {
  const asked = result.kind === 'retry' ? result.afterMs : undefined;
  if (asked !== undefined && asked >= RETRY_AFTER_MS.least) return Math.min(asked, RETRY_AFTER_MS.most);
  const limit = result.kind === 'unknown' && result.isBlind ? BACKOFF_MS.blind : BACKOFF_MS.most;
  const most = Math.min(limit, BACKOFF_MS.first * 2 ** Math.min(delivery.attempts - 1, 10));
  return Math.round(most * (0.5 + random / 2));
}

/** So long pictures are waited for: with a call of so many ms after it, the attempt is not over. */
export function measurePicturesMs(leftMs: number, callMs: number): number {
  return Math.max(0, Math.min(leftMs, ATTEMPT_MS) - callMs - SECOND_MS);
}
