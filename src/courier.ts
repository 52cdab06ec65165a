import { askAccounts } from './courier/accounts.ts';
import { runAttempt } from './courier/attempt.ts';
import { keepResult } from './courier/keep.ts';
import type { AttemptEnd, Carried, CourierParts } from './courier/parts.ts';
import { limitAge } from './domain/deliveries/attempts.ts';
import { createClockWatch } from './domain/deliveries/clock-watch.ts';
import {
  BACKOFF_MS,
  CLAIM_MAX,
  type Delivery,
  hasArrived,
  RETRY_AFTER_MS,
  UNDER_WAY_MAX,
} from './domain/deliveries/delivery.ts';
import { ASK_ACCOUNT_MS } from './domain/deliveries/pause.ts';
import type { Instant } from './domain/time.ts';

export type {
  Attempt,
  AttemptEnd,
  ChatOutbound,
  CourierParts,
  DeliverySearchResult,
  OutletOutbound,
} from './courier/parts.ts';

export type Courier = {
  /** Looks at the outbox now. */
  wake(): void;
  /** Takes nothing new and finishes what is under way; what takes longer than a few seconds is cut, and kept as what it then is. */
  stop(): Promise<void>;
};

/** Another instance, or a turned clock, may have made something due without our knowing. */
const CLAIM_EVERY_MS = 1000;
const PAUSE_AFTER_FAILURE_MS = 2000;
/** A stop waits so long for what is under way. */
const FINISH_WITHIN_MS = 4000;

/** Sends what is due, lane by lane, and keeps how each attempt ended. A crash between sending and keeping puts that one in doubt. */
export function createCourier<Content>(parts: CourierParts<Content>): Courier {
  let isStopped = false;
  let isClaiming = false;
  let isWoken = false;
  /** Its own timer woke it, not something that happened. */
  let isTimely = false;
  const measureBack = createClockWatch();
  /** What was kept may be of a clock that was ahead: at the start what cannot be meant, and all once it was turned back. */
  let futuresMost: number | undefined = RETRY_AFTER_MS.most;
  let claimed: Promise<void> = Promise.resolve();
  let cancel: () => void = () => {};
  const stopping = new AbortController();
  const carrying = new Map<number, Carried>();
  const underWay = new Set<Promise<void>>();

  const follow = (work: Promise<void>): void => {
    const followed = work.catch(parts.onFailure).finally(() => {
      underWay.delete(followed);
      wake();
    });
    underWay.add(followed);
  };

  const carry = async (carried: Carried): Promise<void> => {
    const { delivery } = carried;
    carrying.set(delivery.id, carried);
    const onLater = (ended: AttemptEnd): void => {
      if (hasArrived(ended.result)) follow(keepResult(parts, carried, ended));
    };
    try {
      const tried = await runAttempt(parts, carried, onLater);
      const result = limitAge(delivery, tried.result, parts.now());
      parts.onTried?.({ delivery, result, claimedAt: carried.claimedAt, ms: parts.now() - carried.claimedAt });
      await keepResult(parts, carried, { ...tried, result });
    } finally {
      carrying.delete(delivery.id);
    }
  };

  /** What is in our hands already, though its lease ended by a clock that jumped, goes on under the new one. */
  const take = (delivery: Delivery, claimedAt: Instant): void => {
    const carried = carrying.get(delivery.id);
    if (carried === undefined) {
      follow(carry({ delivery, claimedAt, claimed: () => claimed, stopping: stopping.signal }));
    } else {
      carried.delivery = { ...carried.delivery, token: delivery.token };
      carried.claimedAt = claimedAt;
    }
  };

  const healFutures = async (now: Instant): Promise<void> => {
    const back = measureBack(now);
    if (back > 0) parts.onTurnedBack(back);
    if (back > 0) futuresMost = BACKOFF_MS.most;
    if (futuresMost === undefined) return;
    await parts.outbox.limitFutures(now, futuresMost);
    futuresMost = undefined;
  };

  let askedAt = Number.NEGATIVE_INFINITY;
  const askWhenDue = (now: Instant): void => {
    if (Math.abs(now - askedAt) < ASK_ACCOUNT_MS) return;
    askedAt = now;
    follow(askAccounts(parts, stopping.signal));
  };

  /** Looking is a read, taking a transaction: whoever is woken by each of many events looks first, but takes now and then anyway. */
  let lastClaim = Number.NEGATIVE_INFINITY;
  const mustTake = (now: Instant): boolean => isTimely || Math.abs(now - lastClaim) >= CLAIM_EVERY_MS;

  /** Each under way has a connection; what ends makes room, and wakes. */
  const isFull = (): boolean => carrying.size >= UNDER_WAY_MAX;

  const claimAll = async (): Promise<void> => {
    for (let taken = CLAIM_MAX; taken === CLAIM_MAX && !isFull() && !isStopped; ) {
      const claimedAt = parts.now();
      lastClaim = claimedAt;
      const deliveries = await parts.outbox.claim(claimedAt, CLAIM_MAX);
      for (const delivery of deliveries) take(delivery, claimedAt);
      taken = deliveries.length;
    }
  };

  /** Claims what is due until nothing is, then sleeps until the next moment. */
  const claimDue = async (): Promise<void> => {
    let waitMs = PAUSE_AFTER_FAILURE_MS;
    try {
      await healFutures(parts.now());
      askWhenDue(parts.now());
      const now = parts.now();
      let next = mustTake(now) ? now : await parts.outbox.nextDue(now);
      if (next !== undefined && next <= now && !isFull()) {
        await claimAll();
        isTimely = false;
        next = await parts.outbox.nextDue(parts.now());
      }
      waitMs =
        next === undefined || isFull() ? CLAIM_EVERY_MS : Math.min(CLAIM_EVERY_MS, Math.max(1, next - parts.now()));
    } catch (reason) {
      parts.onFailure(reason);
    }
    isClaiming = false;
    if (isWoken) wake();
    else if (!isStopped) cancel = parts.wait(waitMs, wakeInTime);
  };

  const wakeInTime = (): void => {
    isTimely = true;
    wake();
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
      const calledOff = parts.wait(FINISH_WITHIN_MS, () =>
        stopping.abort(new DOMException('the bot stops', 'AbortError')),
      );
      // What is claimed meanwhile is under way too.
      await claimed;
      while (underWay.size > 0) await Promise.all(underWay);
      calledOff();
    },
  };
}
