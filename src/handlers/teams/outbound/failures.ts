import type { DeliveryResult } from '../../../domain/deliveries/delivery.ts';
import { TeamsRefusal, TeamsSilence } from './calls.ts';

/** Whoever is answered so does not know the bot's account or its token. */
const UNAUTHORIZED = 401;
/** Not for us, or not there any more: sending again cannot help, somebody must do something. */
const CLOSED = new Set([403, 404, 410]);
/** Not done; later it may work. 412 is Teams' word for two at the same message. */
const LATER = new Set([412, 429, 503]);
const TOO_MANY = 429;
/** Teams' own trouble, or a gateway's: what stood behind it may have done the work. */
const PERHAPS_DONE = 500;

/** Of a message that is not there any more, not of the place it stands in. */
const MESSAGE_GONE = new Set(['ActivityNotFoundInConversation', 'MessageNotFound', 'ActivityNotFound']);

/** How an attempt that threw ended. */
export function classifyTeamsFailure(reason: unknown): DeliveryResult {
  if (reason instanceof TeamsRefusal) return classifyRefusal(reason);
  if (reason instanceof TeamsSilence) {
    const { code, hasLeft } = reason;
    return hasLeft ? { kind: 'unknown', reason: code } : { kind: 'retry', reason: code, isRateLimit: false };
  }
  // The connector's own error, for an answer it cannot read: done, but nobody knows under which id.
  if (reason instanceof Error && reason.name === 'RestError') return { kind: 'unknown', reason: 'unreadable answer' };
  throw reason;
}

/** The place is closed to us, as far as the platform says. */
export function isTargetClosed(reason: unknown): boolean {
  return reason instanceof TeamsRefusal && CLOSED.has(reason.status) && !MESSAGE_GONE.has(reason.code);
}

function classifyRefusal({ status, code, retryAfterMs }: TeamsRefusal): DeliveryResult {
  if (status === UNAUTHORIZED) return { kind: 'refused', reason: 'Unauthorized', isTargetClosed: true };
  if (LATER.has(status)) {
    const isRateLimit = status === TOO_MANY;
    const reason = isRateLimit ? 'ratelimited' : code;
    return { kind: 'retry', reason, isRateLimit, ...(retryAfterMs !== undefined && { afterMs: retryAfterMs }) };
  }
  if (status >= PERHAPS_DONE) return { kind: 'unknown', reason: code };
  return { kind: 'refused', reason: code, isTargetClosed: CLOSED.has(status) && !MESSAGE_GONE.has(code) };
}

/** What went wrong with something that is the same when done twice: nothing is in doubt, later will do. */
export function treatAsRepeatable(reason: unknown): unknown {
  if (reason instanceof TeamsSilence) return new TeamsSilence(reason.code, false);
  const isDoubtful = reason instanceof TeamsRefusal && reason.status >= PERHAPS_DONE && !LATER.has(reason.status);
  return isDoubtful ? new TeamsSilence(reason.code, false) : reason;
}
