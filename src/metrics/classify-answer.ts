import {
  type DeliveryResult,
  FAILED_HERE,
  TOO_LATE,
  UNKNOWN_ANSWER,
  UNREADABLE_ANSWER,
} from '../domain/deliveries/delivery.ts';

/** What kind of answer an attempt got: few, whatever a platform says in its own words. */
export const ANSWERS = [
  'accepted',
  'rate_limited',
  'account_refused',
  'place_closed',
  'message_refused',
  'too_old',
  'unreachable',
  'timeout',
  'unreadable',
  'failed_here',
  'other',
] as const;

export type Answer = (typeof ANSWERS)[number];

export function classifyAnswer(result: DeliveryResult): Answer {
  switch (result.kind) {
    case 'sent':
    case 'accepted':
      return 'accepted';
    case 'account-refused':
      return 'account_refused';
    case 'refused':
      return result.isTargetClosed ? 'place_closed' : 'message_refused';
    case 'expired':
      return 'too_old';
    case 'retry':
      return result.isRateLimit ? 'rate_limited' : classifyReason(result.reason);
    case 'unknown':
      return classifyReason(result.reason);
  }
}

/** Our own words for what came of it, and the system’s for a network that failed. */
const REASONS: Record<string, Answer> = {
  [UNKNOWN_ANSWER]: 'unreadable',
  [UNREADABLE_ANSWER]: 'unreadable',
  [TOO_LATE]: 'timeout',
  TIMEOUT: 'timeout',
  TimeoutError: 'timeout',
  AbortError: 'timeout',
  ETIMEDOUT: 'timeout',
  [FAILED_HERE]: 'failed_here',
};
const NETWORK = /^(E[A-Z_]+|UND_ERR_\w+)$/;

function classifyReason(reason: string): Answer {
  if (Object.hasOwn(REASONS, reason)) return REASONS[reason] ?? 'other';
  return NETWORK.test(reason) ? 'unreachable' : 'other';
}
