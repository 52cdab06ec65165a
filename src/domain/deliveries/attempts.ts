import { type Instant, SECOND_MS } from '../time.ts';
import {
  ATTEMPT_MS,
  BACKOFF_MS,
  DELIVERY_EXPIRES_MS,
  type Delivery,
  type DeliveryResult,
  PASSING_TRIES_MIN,
  PERHAPS_SENT,
  RECORD_EXPIRES_MS,
  RESTORED_DOUBTS,
  RETRY_AFTER_MS,
  UNKNOWN_ANSWER,
  UNKNOWN_HOLDS_MS,
} from './delivery.ts';
import { isChatTarget, type Target } from './target.ts';

/** Redrawing twice does no harm, so an update in doubt, and somebody’s page, is simply repeated; so is all that goes to no chat. */
export function isInDoubt({ kind, doubts, target }: Pick<Delivery, 'kind' | 'doubts' | 'target'>): boolean {
  return doubts > 0 && kind !== 'update' && target.kind !== 'home' && isChatTarget(target);
}

/** A bot that nobody remembers may have sent it, long ago. */
export function isRestored({ doubts }: Pick<Delivery, 'doubts'>): boolean {
  return doubts >= RESTORED_DOUBTS;
}

/** Whether those behind it in its lane wait, too, until it is tried again. */
export function holdsLane({ kind, target }: Pick<Delivery, 'kind' | 'target'>, result: DeliveryResult): boolean {
  if (result.kind === 'retry' && (result.isRateLimit || result.letsOthersPass)) return result.isRateLimit;
  // Each redraw is of another message: what one platform’s message lacks, the others do not.
  return kind !== 'update' || !isChatTarget(target);
}

/** Nothing is tried for ever: what ends a message is its age, however often it was tried. */
export function limitAge(delivery: Delivery, tried: DeliveryResult, now: Instant): DeliveryResult {
  const result = doubtRefusal(delivery, tried);
  if (result.kind !== 'retry' && result.kind !== 'unknown') return result;
  const age = now - delivery.queuedAt;
  if (age > getLifeMs(delivery.target)) {
    const doubts = delivery.doubts + (result.kind === 'unknown' ? 1 : 0);
    return { kind: 'expired', reason: isInDoubt({ ...delivery, doubts }) ? PERHAPS_SENT : result.reason };
  }
  if (age <= UNKNOWN_HOLDS_MS) return result;
  const isOdd = result.kind === 'retry' && result.reason === UNKNOWN_ANSWER;
  const isOnlyRecord = delivery.target.kind === 'record' && !(result.kind === 'retry' && result.isRateLimit);
  if (isOnlyRecord) return { kind: 'retry', reason: result.reason, isRateLimit: false, letsOthersPass: true };
  return isOdd ? { ...result, letsOthersPass: true } : result;
}

function getLifeMs({ kind }: Target): number {
  return kind === 'record' ? RECORD_EXPIRES_MS : DELIVERY_EXPIRES_MS;
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

/** How long whoever answered asks to be left alone (`Retry-After`): seconds, or a moment by their own clock (`Date`). */
export function readAskedWait(word: string | undefined, date: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(word)) return Number(word) * SECOND_MS;
  const waits = Date.parse(word) - Date.parse(date ?? '');
  return Number.isNaN(waits) ? undefined : Math.max(0, waits);
}

/** What the platform asked for, to the millisecond, as far as it can be meant; else a jittered back-off that doubles. */
export function chooseDelay(delivery: Delivery, result: DeliveryResult, random: number): number {
  const asked = result.kind === 'retry' ? result.afterMs : undefined;
  if (asked !== undefined && asked >= RETRY_AFTER_MS.least) return Math.min(asked, RETRY_AFTER_MS.most);
  const limit = chooseBackoffMost(delivery, result);
  const most = Math.min(limit, BACKOFF_MS.first * 2 ** Math.min(delivery.attempts - 1, 10));
  return Math.round(most * (0.5 + random / 2));
}

function chooseBackoffMost({ target }: Delivery, result: DeliveryResult): number {
  if (!isChatTarget(target)) return BACKOFF_MS.outlet;
  return result.kind === 'unknown' && result.isBlind ? BACKOFF_MS.blind : BACKOFF_MS.most;
}

/** So long pictures are waited for: with a call of so many ms after it, the attempt is not over. */
export function measurePicturesMs(leftMs: number, callMs: number): number {
  return Math.max(0, Math.min(leftMs, ATTEMPT_MS) - callMs - SECOND_MS);
}
