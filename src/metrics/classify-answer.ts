import {
  ANSWER_TOO_LONG,
  type DeliveryResult,
  FAILED_HERE,
  NOTHING_LEFT,
  PERHAPS_SENT,
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
  'nothing_left',
  'perhaps_sent',
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
      return result.isTargetClosed ? 'place_closed' : classifyReason(result.reason, 'message_refused');
    case 'expired':
      return 'too_old';
    case 'retry':
      return result.isRateLimit ? 'rate_limited' : classifyReason(result.reason, 'other');
    case 'unknown':
      return classifyReason(result.reason, 'other');
  }
}

/** Our own words for what came of it, and the system’s for a network that failed. */
const REASONS: Record<string, Answer> = {
  [UNKNOWN_ANSWER]: 'unreadable',
  [UNREADABLE_ANSWER]: 'unreadable',
  [ANSWER_TOO_LONG]: 'unreadable',
  [TOO_LATE]: 'timeout',
  TIMEOUT: 'timeout',
  TimeoutError: 'timeout',
  AbortError: 'timeout',
  ETIMEDOUT: 'timeout',
  [FAILED_HERE]: 'failed_here',
  [NOTHING_LEFT]: 'nothing_left',
  [PERHAPS_SENT]: 'perhaps_sent',
};
const NETWORK = /^(E[A-Z_]+|UND_ERR_\w+)$/;

function classifyReason(reason: string, otherwise: Answer): Answer {
  if (Object.hasOwn(REASONS, reason)) return REASONS[reason] ?? otherwise;
  return NETWORK.test(reason) ? 'unreachable' : otherwise;
}
