import { afterEach } from 'vitest';
import { type ChatOutbound, type Courier, createCourier, type DeliverySearchResult } from '../../src/courier.ts';
import type { Delivery, DeliveryResult } from '../../src/domain/deliveries/delivery.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Subject } from '../../src/domain/subject.ts';
import type { Change } from '../../src/store/change.ts';
import { openStore } from '../../src/store/open.ts';
import type { OutboxLine, Store } from '../../src/store/store.ts';
import { NOW } from '../store/makers.ts';

/** A courier with a real outbox, a platform that does as it is told, and a clock that stands still. */
export type RunningCourier = {
  store: Store;
  courier: Courier;
  /** What the platform answers; change it at will. */
  platform: {
    send(delivery: Delivery): Promise<DeliveryResult> | DeliveryResult;
    find(delivery: Delivery): Promise<DeliverySearchResult> | DeliverySearchResult;
  };
  /** What went out and was looked for, as `kind target lead`, in order. */
  sends: Delivery[];
  finds: Delivery[];
  events: Event[];
  failures: unknown[];
  turnedBack: number[];
  /** Faults to strike before the next claim, drawing or result. */
  trouble: { claim?: Error; draw?: Error; commit?: Error; isGone?: boolean };
  random: { is: number };
  now(): number;
  queue(...changes: Change[]): Promise<void>;
  /** Until the courier sleeps, and what hangs hangs. */
  settle(): Promise<void>;
  advance(ms: number): Promise<void>;
  lines(): Promise<OutboxLine[]>;
};

export const succeed = (delivery: Delivery): DeliveryResult => ({
  kind: 'sent',
  channel: delivery.target.id,
  message: `ts-${delivery.id}`,
});
export const BUSY: DeliveryResult = { kind: 'retry', reason: 'busy', isRateLimit: false };
export const SILENCE: DeliveryResult = { kind: 'unknown', reason: 'silence' };
export const limitRate = (afterMs: number): DeliveryResult => ({
  kind: 'retry',
  reason: 'ratelimited',
  afterMs,
  isRateLimit: true,
});

const QUIET_TURNS = 6;
const open: RunningCourier[] = [];

afterEach(async () => {
  for (const running of open.splice(0)) {
    await running.courier.stop();
    await running.store.close();
  }
});

export async function startCourier(): Promise<RunningCourier> {
  const store = await openStore('file::memory:');
  const clock = createStandingClock();
  const running: Omit<RunningCourier, 'courier' | 'settle' | 'advance'> = {
    store,
    platform: { send: succeed, find: () => ({ kind: 'absent' }) },
    sends: [],
    finds: [],
    events: [],
    failures: [],
    turnedBack: [],
    trouble: {},
    random: { is: 1 },
    now: clock.now,
    queue: async (...changes) => void (await store.commit(changes)),
    lines: async () => (await store.outbox.lines(1000)).reverse(),
  };
  const courier = createCourier<Subject>({ ...buildParts(running), now: clock.now, wait: clock.wait });
  store.onQueued(courier.wake);
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet = clock.isWaitedFor() ? quiet + 1 : 0) await waitTurn();
  };
  const whole: RunningCourier = {
    ...running,
    courier,
    settle,
    advance: async (ms) => {
      await settle();
      clock.advance(ms);
      await settle();
    },
  };
  open.push(whole);
  courier.wake();
  await settle();
  return whole;
}

function buildParts(running: Omit<RunningCourier, 'courier' | 'settle' | 'advance'>) {
  const { store, trouble } = running;
  const slack: ChatOutbound<Subject> = {
    send: async (delivery) => {
      running.sends.push(delivery);
      return running.platform.send(delivery);
    },
    find: async (delivery) => {
      running.finds.push(delivery);
      return running.platform.find(delivery);
    },
  };
  return {
    outbox: {
      ...store.outbox,
      claim: async (now: number, most: number) => {
        throwOnce(trouble, 'claim');
        return store.outbox.claim(now, most);
      },
    },
    commit: async (changes: Change[]) => {
      throwOnce(trouble, 'commit');
      return store.commit(changes);
    },
    draw: async (subject: Subject) => {
      throwOnce(trouble, 'draw');
      return trouble.isGone ? undefined : subject;
    },
    outbound: { slack },
    tell: async (event: Event) => running.events.push(event),
    random: () => running.random.is,
    onTurnedBack: (ms: number) => void running.turnedBack.push(ms),
    onFailure: (reason: unknown) => void running.failures.push(reason),
  };
}

/** Once. */
function throwOnce(trouble: RunningCourier['trouble'], where: 'claim' | 'draw' | 'commit'): void {
  const reason = trouble[where];
  delete trouble[where];
  if (reason !== undefined) throw reason;
}

/** Time passes only when it is turned; one waits for it at most. */
function createStandingClock() {
  let now = NOW;
  let waiting: { at: number; then: () => void } | undefined;
  const advance = (ms: number): void => {
    now += ms;
    if (waiting === undefined || waiting.at > now) return;
    const { then } = waiting;
    waiting = undefined;
    then();
  };
  return {
    now: () => now,
    advance,
    isWaitedFor: () => waiting !== undefined,
    wait: (ms: number, then: () => void): (() => void) => {
      const asked = { at: now + ms, then };
      waiting = asked;
      return () => {
        if (waiting === asked) waiting = undefined;
      };
    },
  };
}

export function waitTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A promise to be kept by hand. */
export function createDeferred<NOW>(): { promise: Promise<NOW>; keep(value: NOW): void } {
  let keep: (value: NOW) => void = () => {};
  const promise = new Promise<NOW>((resolve) => {
    keep = resolve;
  });
  return { promise, keep: (value) => keep(value) };
}
