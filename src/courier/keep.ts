import { chooseDelay } from '../domain/deliveries/attempts.ts';
import {
  type DeliveryFailure,
  type DeliveryResult,
  hasArrived,
  LEASE_MS,
  NOTHING_LEFT,
} from '../domain/deliveries/delivery.ts';
import { getWorkspace, isChatTarget } from '../domain/deliveries/target.ts';
import type { Event } from '../domain/event.ts';
import { SECOND_MS, waitUnless } from '../domain/time.ts';
import type { AttemptEnd, Carried, CourierParts } from './parts.ts';

const PAUSE_MS = { first: SECOND_MS / 4, most: 10 * SECOND_MS };

/**
 * Keeps how an attempt ended. What cannot be kept at once is tried again while the lease lasts, after which it is in doubt; what was
 * sent as long as the bot runs, since nobody else may know of it.
 */
export async function keepResult<Content>(
  parts: CourierParts<Content>,
  carried: Carried,
  ended: AttemptEnd,
): Promise<void> {
  for (let pause = PAUSE_MS.first; ; pause = Math.min(pause * 2, PAUSE_MS.most)) {
    try {
      return await keepOnce(parts, carried, ended);
    } catch (reason) {
      parts.onFailure(reason);
    }
    const isLeaseOver = parts.now() + pause >= carried.claimedAt + LEASE_MS;
    if (carried.stopping.aborted || (isLeaseOver && !hasArrived(ended.result))) return;
    await waitUnless(carried.stopping, pause, parts.wait);
  }
}

async function keepOnce<Content>(parts: CourierParts<Content>, carried: Carried, ended: AttemptEnd): Promise<void> {
  const { delivery } = carried;
  const { result } = ended;
  const isKept =
    result.kind === 'refused' || result.kind === 'expired'
      ? await tellRefusal(parts, carried, result)
      : await keepEnd(parts, carried, ended);
  if (isKept) return;
  // Perhaps it was we who took it again.
  await carried.claimed();
  if (carried.delivery.token !== delivery.token) return keepOnce(parts, carried, ended);
  // It is another's: it is they who say how it ends. But a message that stands, stands.
  const sent = result.kind === 'sent' ? result : undefined;
  await parts.commit([{ kind: 'delivery.overtaken', delivery, ...(sent && { sent }), at: parts.now() }]);
}

async function keepEnd<Content>(
  parts: CourierParts<Content>,
  { delivery }: Carried,
  { result, also = [] }: AttemptEnd,
): Promise<boolean> {
  const at = parts.now();
  const againAt = at + chooseDelay(delivery, result, parts.random());
  const kept = await parts.commit([{ kind: 'delivery.ended', delivery, result, at, againAt }, ...also]);
  const { target } = delivery;
  if (kept === 'kept' && result.kind === 'account-refused' && isChatTarget(target))
    parts.onPaused(getWorkspace(target), result.reason);
  return kept === 'kept';
}

type Fruitless = Extract<DeliveryResult, { kind: 'refused' | 'expired' }>;

/** The flows end it, where it is still ours. */
async function tellRefusal<Content>(
  { tell }: CourierParts<Content>,
  { delivery }: Carried,
  result: Fruitless,
): Promise<boolean> {
  const { kind: state, reason } = result;
  const isTargetClosed = result.kind === 'refused' && result.isTargetClosed;
  const isSomebodyNeeded = isTargetClosed || (delivery.kind === 'post' && reason !== NOTHING_LEFT);
  const failure: DeliveryFailure = { delivery, state, reason, isTargetClosed, isSomebodyNeeded };
  return (await tell(describeRefusal(failure))).kind !== 'declined';
}

/** As the flows hear it: each kind of outlet has a room that knows whom to tell. */
export function describeRefusal(failure: DeliveryFailure): Event {
  const { target } = failure.delivery;
  return target.kind === 'listener'
    ? { kind: 'listener.refused', failure: { ...failure, delivery: { ...failure.delivery, target } } }
    : { kind: 'delivery.refused', failure };
}
