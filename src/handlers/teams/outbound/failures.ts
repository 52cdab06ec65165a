import { type DeliveryResult, UNREADABLE_ANSWER } from '../../../domain/deliveries/delivery.ts';
import { MESSAGE_GONE, MESSAGE_REFUSED, OF_THE_BOT, PLACE_CLOSED } from './answers.ts';
import { TeamsRefusal, TeamsSilence } from './calls.ts';

/** Whoever is answered so does not know the bot's account or its token. */
const UNAUTHORIZED = 401;
/** The place itself may be another one now. */
const CLOSED = new Set([403, 404, 410]);
const NOT_FOUND = 404;
const TOO_MANY = 429;
const UNAVAILABLE = 503;
/** Teams' own trouble, or a gateway's: what stood behind it may have done the work. */
const PERHAPS_DONE = 500;

/** How an attempt that threw ended. What is not known waits; what left and was not answered whole is in doubt. */
export function classifyTeamsFailure(reason: unknown): DeliveryResult {
  if (reason instanceof TeamsRefusal) return classifyRefusal(reason);
  if (reason instanceof TeamsSilence) {
    const { code, hasLeft } = reason;
    return hasLeft ? { kind: 'unknown', reason: code } : { kind: 'retry', reason: code, isRateLimit: false };
  }
  // The connector's own error, for an answer it cannot read: done, but nobody knows under which id.
  if (reason instanceof Error && reason.name === 'RestError') return { kind: 'unknown', reason: UNREADABLE_ANSWER };
  throw reason;
}

/** The place is closed to us, as far as the platform says: a chat is then opened anew. */
export function isTargetClosed(reason: unknown): boolean {
  return reason instanceof TeamsRefusal && CLOSED.has(reason.status) && !MESSAGE_GONE.has(reason.code);
}

/** Teams answers, be it with a no about what was asked: it can do its work for us. */
export function isAnswering(reason: unknown): boolean {
  if (!(reason instanceof TeamsRefusal) || isAccountRefused(reason)) return false;
  return reason.status !== TOO_MANY && reason.status < PERHAPS_DONE;
}

/** Whoever is answered so is not known there, or not let in, wherever the call went. */
function isAccountRefused({ status, code }: TeamsRefusal): boolean {
  return status === UNAUTHORIZED || (status < PERHAPS_DONE && status !== TOO_MANY && OF_THE_BOT.has(code));
}

function classifyRefusal(refusal: TeamsRefusal): DeliveryResult {
  const { status, code, retryAfterMs } = refusal;
  if (isAccountRefused(refusal)) return { kind: 'account-refused', reason: code };
  if (isPerhapsDone(status)) return { kind: 'unknown', reason: code };
  const isWaiting = status === TOO_MANY || status === UNAVAILABLE;
  const isPlaceClosed = PLACE_CLOSED.has(code);
  // Of what is there, Teams says now and then that it is not.
  const passing = status === NOT_FOUND && { mayPass: true };
  if (!isWaiting && (isPlaceClosed || MESSAGE_REFUSED.has(code)))
    return { kind: 'refused', reason: code, isTargetClosed: isPlaceClosed, ...passing };
  const isRateLimit = status === TOO_MANY;
  const reason = isRateLimit ? 'ratelimited' : code;
  return { kind: 'retry', reason, isRateLimit, ...(retryAfterMs !== undefined && { afterMs: retryAfterMs }) };
}

function isPerhapsDone(status: number): boolean {
  return status >= PERHAPS_DONE && status !== UNAVAILABLE;
}

/** What went wrong with something that is the same when done twice: nothing is in doubt, later will do. */
export function treatAsRepeatable(reason: unknown): unknown {
  if (reason instanceof TeamsSilence) return new TeamsSilence(reason.code, false);
  return reason instanceof TeamsRefusal && isPerhapsDone(reason.status) ? new TeamsSilence(reason.code, false) : reason;
}
