import type { Instant } from '../time.ts';
import { ATTEMPTS_MAX, BACKOFF_MS, DELIVERY_EXPIRES_MS, type Delivery, type DeliveryResult } from './delivery.ts';

/** Nothing is tried for ever. */
export function limitAttempts(delivery: Delivery, result: DeliveryResult, now: Instant): DeliveryResult {
  if (result.kind !== 'retry' && result.kind !== 'unknown') return result;
  if (now - delivery.queuedAt > DELIVERY_EXPIRES_MS) return { kind: 'expired', reason: result.reason };
  if (delivery.attempts >= ATTEMPTS_MAX) {
    return {
      kind: 'refused',
      reason: `gave up after ${ATTEMPTS_MAX} attempts: ${result.reason}`,
      isTargetClosed: false,
    };
  }
  return result;
}

/** What the platform asked for, to the millisecond, or a jittered back-off that doubles up to a minute. */
export function chooseDelay(delivery: Delivery, result: DeliveryResult, random: number): number {
  if (result.kind === 'retry' && result.afterMs !== undefined) return result.afterMs;
  const most = Math.min(BACKOFF_MS.most, BACKOFF_MS.first * 2 ** Math.min(delivery.attempts - 1, 10));
  return Math.round(most * (0.5 + random / 2));
}
