import { chooseDelay, isInDoubt, limitAge } from './domain/deliveries/attempts.ts';
import { createClockWatch } from './domain/deliveries/clock-watch.ts';
import {
  BACKOFF_MS,
  CLAIM_MAX,
  type Delivery,
  type DeliveryResult,
  OWN_FAILURES_MAX,
  PERHAPS_SENT,
  RETRY_AFTER_MS,
} from './domain/deliveries/delivery.ts';
import type { ChatTarget, Target } from './domain/deliveries/target.ts';
import type { Event } from './domain/event.ts';
import type { Platform } from './domain/organisation.ts';
import type { Subject } from './domain/subject.ts';
import type { Instant } from './domain/time.ts';
import type { Change, Kept } from './store/change.ts';
import type { Outbox } from './store/store.ts';

/** What one way out does for the courier, for the targets it knows; it never throws for what it is answered. `Content` is the platform-free card. */
export type Outbound<T extends Target, Content> = {
  send(delivery: Delivery<T>, content: Content): Promise<DeliveryResult>;
  /** Looks whether a delivery in doubt arrived; `cannot` when the platform lets us look nowhere. */
  find(delivery: Delivery<T>): Promise<DeliverySearchResult>;
};
/** The way into a platform's chat. */
export type ChatOutbound<Content> = Outbound<ChatTarget, Content>;
export type DeliverySearchResult =
  | { kind: 'found'; channel: string; message: string }
  /** Said by a platform that answers again. `cannot`: then it may be sent again; `never`: then it must not be. */
  | { kind: 'absent' | 'cannot' | 'never' }
  | { kind: 'unreachable'; reason: string };

/** `random` (0..1) spreads the back-off; `wait` calls back once, after at least so many ms. */
export type CourierParts<Content> = {
  outbox: Outbox;
  commit(changes: Change[]): Promise<Kept>;
  draw(subject: Subject, organisation: string, target: Target): Promise<Content | undefined>;
  outbound: Partial<Record<Platform, ChatOutbound<Content>>>;
  /** Tells the flows what was refused. */
  tell(event: Event): Promise<unknown>;
  now(): Instant;
  random(): number;
  wait(ms: number, then: () => void): () => void;
  onFailure(reason: unknown): void;
  /** The clock was turned back by so much. */
  onTurnedBack(ms: number): void;
};

export type Courier = {
  /** Looks at the outbox now. */
  wake(): void;
  /** Finishes what is under way and takes nothing new. */
  stop(): Promise<void>;
};

/** Another instance, or a turned clock, may have made something due without our knowing. */
const CLAIM_EVERY_MS = 1000;
/** The subject is gone: nobody misses the message. */
const NOTHING_LEFT = 'nothing left to show';
const PAUSE_AFTER_FAILURE_MS = 2000;

/** Sends what is due, lane by lane, and keeps how each attempt ended. A crash between sending and keeping puts that one in doubt. */
export function createCourier<Content>(parts: CourierParts<Content>): Courier {
  let isStopped = false;
  let isClaiming = false;
  let isWoken = false;
  const measureBack = createClockWatch();
  /** What was kept may be of a clock that was ahead: at the start what cannot be meant, and all once it was turned back. */
  let futuresMost: number | undefined = RETRY_AFTER_MS.most;
  let claimed: Promise<void> = Promise.resolve();
  let cancel: () => void = () => {};
  const underWay = new Set<Promise<void>>();

  const carry = (delivery: Delivery): void => {
    const carrying = attempt(parts, delivery)
      .catch(parts.onFailure)
      .finally(() => {
        underWay.delete(carrying);
        wake();
      });
    underWay.add(carrying);
  };

  const healFutures = async (now: Instant): Promise<void> => {
    const back = measureBack(now);
    if (back > 0) parts.onTurnedBack(back);
    if (back > 0) futuresMost = BACKOFF_MS.most;
    if (futuresMost === undefined) return;
    await parts.outbox.limitFutures(now, futuresMost);
    futuresMost = undefined;
  };

  /** Claims what is due until nothing is, then sleeps until the next moment. */
  const claimDue = async (): Promise<void> => {
    let waitMs = PAUSE_AFTER_FAILURE_MS;
    try {
      await healFutures(parts.now());
      for (let taken = CLAIM_MAX; taken === CLAIM_MAX && !isStopped; ) {
        const deliveries = await parts.outbox.claim(parts.now(), CLAIM_MAX);
        for (const delivery of deliveries) carry(delivery);
        taken = deliveries.length;
      }
      const next = await parts.outbox.nextDue();
      waitMs = next === undefined ? CLAIM_EVERY_MS : Math.min(CLAIM_EVERY_MS, Math.max(1, next - parts.now()));
    } catch (reason) {
      parts.onFailure(reason);
    }
    isClaiming = false;
    if (isWoken) wake();
    else if (!isStopped) cancel = parts.wait(waitMs, wake);
  };

  const wake = (): void => {
    isWoken = isClaiming;
    if (isClaiming || isStopped) return;
    isClaiming = true;
    cancel();
    claimed = claimDue();
  };

  return {
    wake,
    stop: async () => {
      isStopped = true;
      cancel();
      // What is claimed meanwhile is under way too.
      await claimed;
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

async function attempt<Content>(parts: CourierParts<Content>, delivery: Delivery): Promise<void> {
  const tried = await tryDelivery(parts, delivery).catch((reason: unknown): DeliveryResult => {
    // Not the platform but we ourselves failed.
    parts.onFailure(reason);
    const letsOthersPass = delivery.attempts >= OWN_FAILURES_MAX;
    return { kind: 'retry', reason: 'failed before sending', isRateLimit: false, letsOthersPass };
  });
  const result = limitAge(delivery, tried, parts.now());
  const at = parts.now();
  const change: Change = {
    kind: 'delivery.ended',
    delivery,
    result,
    at,
    againAt: at + chooseDelay(delivery, result, parts.random()),
  };
  const kept = await parts.commit([change]);
  if (kept !== 'kept') return; // The lease ended meanwhile; whoever holds it now says how it ends.
  if (result.kind !== 'refused' && result.kind !== 'expired') return;
  const { reason } = result;
  const isTargetClosed = result.kind === 'refused' && result.isTargetClosed;
  const isSomebodyNeeded = isTargetClosed || (delivery.kind === 'post' && reason !== NOTHING_LEFT);
  await parts.tell({ kind: 'delivery.refused', failure: { delivery, reason, isTargetClosed, isSomebodyNeeded } });
}

async function tryDelivery<Content>(parts: CourierParts<Content>, delivery: Delivery): Promise<DeliveryResult> {
  const { name, way } = chooseWayOut(parts, delivery);
  if (way === undefined) return refuse(`${name} is not configured`);
  let isBlind = false;
  if (isInDoubt(delivery)) {
    const found = await way.find();
    if (found.kind === 'found') return { kind: 'sent', channel: found.channel, message: found.message };
    if (found.kind === 'unreachable') return { kind: 'retry', reason: found.reason, isRateLimit: false };
    if (found.kind === 'never') return refuse(PERHAPS_SENT);
    isBlind = found.kind === 'cannot';
  }
  const content = await parts.draw(delivery.subject, delivery.organisation, delivery.target);
  if (content === undefined) return refuse(NOTHING_LEFT);
  const result = await way.send(content);
  return isBlind && result.kind === 'unknown' ? { ...result, isBlind } : result;
}

/** One delivery's way out; undefined where what it is called by is not configured. */
type WayOut<Content> = { find(): Promise<DeliverySearchResult>; send(content: Content): Promise<DeliveryResult> };

function chooseWayOut<Content>(
  { outbound }: CourierParts<Content>,
  delivery: Delivery,
): { name: string; way: WayOut<Content> | undefined } {
  const { target } = delivery;
  switch (target.kind) {
    case 'channel':
    case 'person':
      return { name: target.platform, way: openWayOut(outbound[target.platform], { ...delivery, target }) };
  }
}

function openWayOut<T extends Target, Content>(
  outbound: Outbound<T, Content> | undefined,
  delivery: Delivery<T>,
): WayOut<Content> | undefined {
  return outbound && { find: () => outbound.find(delivery), send: (content) => outbound.send(delivery, content) };
}

function refuse(reason: string): DeliveryResult {
  return { kind: 'refused', reason, isTargetClosed: false };
}
