import { isInDoubt, isRestored } from '../domain/deliveries/attempts.ts';
import {
  ATTEMPT_MS,
  type Delivery,
  type DeliveryResult,
  FAILED_HERE,
  NOTHING_LEFT,
  OWN_FAILURES_MAX,
  PERHAPS_SENT,
  TOO_LATE,
} from '../domain/deliveries/delivery.ts';
import { type ChatTarget, isChatTarget, type OutletTarget } from '../domain/deliveries/target.ts';
import { SECOND_MS } from '../domain/time.ts';
import type { Attempt, AttemptEnd, Carried, ChatOutbound, CourierParts, Departure, OutletOutbound } from './parts.ts';

/** So long a way out has to say how far it came when it is cut. */
const SAY_WITHIN_MS = SECOND_MS;

/** How an attempt goes on: once `isLeaving`, it may have arrived. */
type Progress = Attempt & { isLeaving: boolean };

/**
 * One attempt, its look-up and drawing included, ends before the lease does, whoever hangs. `onLater` is given how it ended in
 * truth, where that came too late.
 */
export async function runAttempt<Content>(
  parts: CourierParts<Content>,
  carried: Carried,
  onLater: (ended: AttemptEnd) => void,
): Promise<AttemptEnd> {
  const { stopping } = carried;
  const over = new AbortController();
  const { signal: cut } = over;
  const progress: Progress = { cut, leftMs: () => carried.claimedAt + ATTEMPT_MS - parts.now(), isLeaving: false };
  const stop = (): void => over.abort(stopping.reason);
  if (stopping.aborted) stop();
  stopping.addEventListener('abort', stop, { once: true });
  const cancel = parts.wait(ATTEMPT_MS, () => over.abort(new DOMException(TOO_LATE, 'TimeoutError')));
  const tried = tryOrFail(parts, carried, progress);
  const ended = await Promise.race([tried, giveUp(parts, cut)]);
  cancel();
  stopping.removeEventListener('abort', stop);
  if (ended !== 'given up') return ended;
  void tried.then(onLater);
  return { result: progress.isLeaving ? { kind: 'unknown', reason: TOO_LATE } : postpone(TOO_LATE) };
}

/** Who hears the cut says first how far it came. */
async function giveUp<Content>({ wait }: CourierParts<Content>, cut: AbortSignal): Promise<'given up'> {
  await new Promise<void>((resolve) => {
    const pause = () => void wait(SAY_WITHIN_MS, resolve);
    if (cut.aborted) pause();
    else cut.addEventListener('abort', pause, { once: true });
  });
  return 'given up';
}

async function tryOrFail<Content>(
  parts: CourierParts<Content>,
  carried: Carried,
  progress: Progress,
): Promise<AttemptEnd> {
  try {
    return await tryDelivery(parts, carried, progress);
  } catch (reason) {
    // Not the platform but we ourselves failed.
    parts.onFailure(reason);
    const letsOthersPass = carried.delivery.attempts >= OWN_FAILURES_MAX;
    return { result: { kind: 'retry', reason: FAILED_HERE, isRateLimit: false, letsOthersPass } };
  }
}

async function tryDelivery<Content>(
  parts: CourierParts<Content>,
  carried: Carried,
  progress: Progress,
): Promise<AttemptEnd> {
  const { name, way } = chooseWayOut(parts, carried.delivery, progress);
  if (way === undefined) return { result: waitForSetup(carried.delivery, `${name} is not configured`) };
  const prepared = await way();
  if (typeof prepared !== 'function') return prepared;
  if (progress.cut.aborted || !(await isStillOurs(parts, carried, progress))) return { result: postpone(TOO_LATE) };
  progress.isLeaving = true;
  return prepared(progress);
}

/** Where the machine slept, or the clock jumped, another may have it by now. */
async function isStillOurs<Content>(
  { outbox, now }: CourierParts<Content>,
  carried: Carried,
  { leftMs }: Attempt,
): Promise<boolean> {
  if (leftMs() > 0) return true;
  const { delivery } = carried;
  const at = now();
  if (await outbox.renew(delivery, at)) {
    carried.claimedAt = at;
    return true;
  }
  // Perhaps it was we who took it again.
  await carried.claimed();
  return carried.delivery.token !== delivery.token;
}

/** The bot was started without what it needs there: all for a workspace waits, as for an account that is refused. */
function waitForSetup({ target }: Delivery, reason: string): DeliveryResult {
  return isChatTarget(target) ? { kind: 'account-refused', reason } : postpone(reason);
}

/** One delivery's way out, looked up and drawn: how it ended without leaving, or what is ready to leave. */
type WayOut = () => Promise<AttemptEnd | Departure>;

/** Undefined where what it is called by is not configured. */
function chooseWayOut<Content>(
  parts: CourierParts<Content>,
  delivery: Delivery,
  attempt: Attempt,
): { name: string; way: WayOut | undefined } {
  const { target } = delivery;
  switch (target.kind) {
    case 'channel':
    case 'person':
    case 'home': {
      const outbound = parts.outbound[target.platform];
      const way = outbound && (() => prepareForChat({ ...delivery, target }, attempt, { draw: parts.draw, outbound }));
      return { name: target.platform, way };
    }
    case 'record':
      return { name: target.vendor, way: openOutlet(parts.records, { ...delivery, target }) };
    case 'listener':
      return { name: 'listeners', way: openOutlet(parts.listeners, { ...delivery, target }) };
  }
}

async function prepareForChat<Content>(
  delivery: Delivery<ChatTarget>,
  attempt: Attempt,
  { draw, outbound }: Pick<CourierParts<Content>, 'draw'> & { outbound: ChatOutbound<Content> },
): Promise<AttemptEnd | Departure> {
  let isBlind = false;
  if (isInDoubt(delivery)) {
    const found = await outbound.find(delivery, attempt);
    if (found.kind === 'found') return { result: { kind: 'sent', channel: found.channel, message: found.message } };
    if (found.kind === 'account-refused') return { result: { kind: 'account-refused', reason: found.reason } };
    if (found.kind === 'unreachable') return { result: postpone(found.reason) };
    isBlind = found.kind === 'cannot';
    const isUncertain = isBlind || (found.kind === 'absent' && found.isPartly === true);
    if (found.kind === 'never' || (isUncertain && isRestored(delivery))) return { result: refuse(PERHAPS_SENT) };
  }
  const isThere = delivery.kind === 'update';
  const content = await draw(delivery.subject, delivery.organisation, delivery.target, isThere);
  if (content === undefined) return { result: refuse(NOTHING_LEFT) };
  return async (leaving) => {
    const result = await outbound.send(delivery, content, leaving);
    return { result: isBlind && result.kind === 'unknown' ? { ...result, isBlind } : result };
  };
}

function openOutlet<T extends OutletTarget>(
  outbound: OutletOutbound<T> | undefined,
  delivery: Delivery<T>,
): WayOut | undefined {
  return outbound && (() => outbound.prepare(delivery));
}

function refuse(reason: string): DeliveryResult {
  return { kind: 'refused', reason, isTargetClosed: false };
}

function postpone(reason: string): DeliveryResult {
  return { kind: 'retry', reason, isRateLimit: false };
}
