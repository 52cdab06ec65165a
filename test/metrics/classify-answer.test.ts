import { expect, test } from 'vitest';
import type { DeliveryResult } from '../../src/domain/deliveries/delivery.ts';
import { type Answer, classifyAnswer } from '../../src/metrics/classify-answer.ts';

const refused = (reason: string, isTargetClosed = false): DeliveryResult => ({
  kind: 'refused',
  reason,
  isTargetClosed,
});
const retry = (reason: string, isRateLimit = false): DeliveryResult => ({ kind: 'retry', reason, isRateLimit });

const ANSWERED: [DeliveryResult, Answer][] = [
  [{ kind: 'sent', channel: 'C1', message: '1' }, 'accepted'],
  [{ kind: 'accepted' }, 'accepted'],
  [retry('ratelimited', true), 'rate_limited'],
  [retry('answered 503', true), 'rate_limited'],
  [retry('ECONNREFUSED'), 'unreachable'],
  [retry('UND_ERR_CONNECT_TIMEOUT'), 'unreachable'],
  [retry('TIMEOUT'), 'timeout'],
  [retry('took too long'), 'timeout'],
  [retry('unknown answer'), 'unreadable'],
  [retry('failed before sending'), 'failed_here'],
  [retry('service_unavailable'), 'other'],
  [retry('constructor'), 'other'],
  [{ kind: 'unknown', reason: 'ECONNRESET' }, 'unreachable'],
  [{ kind: 'unknown', reason: 'HTTP 502' }, 'other'],
  [{ kind: 'unknown', reason: 'unreadable answer' }, 'unreadable'],
  [{ kind: 'account-refused', reason: 'token_revoked' }, 'account_refused'],
  [refused('is_archived', true), 'place_closed'],
  [refused('msg_too_long'), 'message_refused'],
  [refused('nothing left to show'), 'nothing_left'],
  [refused('perhaps sent, and cannot be looked up'), 'perhaps_sent'],
  [{ kind: 'expired', reason: 'ECONNREFUSED' }, 'too_old'],
];

test.each(ANSWERED)('%j is told as %s, whatever else was said', (result, answer) => {
  expect(classifyAnswer(result)).toBe(answer);
});
