import { chooseDelay } from '../domain/deliveries/attempts.ts';
import { type DeliveryFailure, type DeliveryResult, LEASE_MS } from '../domain/deliveries/delivery.ts';
import { getWorkspace } from '../domain/deliveries/target.ts';
import { SECOND_MS } from '../domain/time.ts';
import { NOTHING_LEFT } from './attempt.ts';
import type { Carried, CourierParts } from './parts.ts';

const PAUSE_MS = { first: SECOND_MS / 4, most: 10 * SECOND_MS };

/**
 * Keeps how an attempt ended. What cannot be kept at once is tried again while the lease lasts, after which it is in doubt; what was
 * sent as long as the bot runs, since nobody else may know of it.
 */
export async function keepResult<Content>(
  parts: CourierParts<Content>,
  carried: Carried,
  result: DeliveryResult,
): Promise<void> {
  const { delivery, claimedAt, stopping, unkept } = carried;
  for (let pause = PAUSE_MS.first; ; pause = Math.min(pause * 2, PAUSE_MS.most)) {
    try {
      await keepOnce(parts, carried, result);
      unkept.delete(delivery.id);
      return;
    } catch (reason) {
      parts.onFailure(reason);
    }
    if (result.kind === 'sent') unkept.set(delivery.id, result);
    else if (parts.now() + pause >= claimedAt + LEASE_MS) return;
    if (stopping.aborted) return;
    await waitUnless(stopping, pause, parts.wait);
  }
}

async function keepOnce<Content>(
  parts: CourierParts<Content>,
  carried: Carried,
  result: DeliveryResult,
): Promise<void> {
  const { delivery } = carried;
  if (result.kind === 'refused' || result.kind === 'expired') {
    const failure = describeFailure(carried, result);
    return void (await parts.tell({ kind: 'delivery.refused', failure }));
  }
  const at = parts.now();
  const againAt = at + chooseDelay(delivery, result, parts.random());
  const kept = await parts.commit([{ kind: 'delivery.ended', delivery, result, at, againAt }]);
  if (kept === 'kept') {
    if (result.kind === 'account-refused') parts.onPaused(getWorkspace(delivery.target), result.reason);
    return;
  }
  // The lease was another's meanwhile: it is they who say how it ends. But a message that stands, stands.
  const sent = result.kind === 'sent' ? result : undefined;
  await parts.commit([{ kind: 'delivery.overtaken', delivery, ...(sent && { sent }), at }]);
}

type Ended = Extract<DeliveryResult, { kind: 'refused' | 'expired' }>;

function describeFailure({ delivery }: Carried, result: Ended): DeliveryFailure {
  const { kind: state, reason } = result;
  const isTargetClosed = result.kind === 'refused' && result.isTargetClosed;
  const isSomebodyNeeded = isTargetClosed || (delivery.kind === 'post' && reason !== NOTHING_LEFT);
  return { delivery, state, reason, isTargetClosed, isSomebodyNeeded };
}

/** A pause that a stop ends. */
function waitUnless(stopping: AbortSignal, ms: number, wait: CourierParts<never>['wait']): Promise<void> {
  return new Promise((resolve) => {
    const cancel = wait(ms, () => {
      stopping.removeEventListener('abort', end);
      resolve();
    });
    const end = (): void => {
      cancel();
      resolve();
    };
    stopping.addEventListener('abort', end, { once: true });
  });
}
