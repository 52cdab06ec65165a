import { afterEach } from 'vitest';
import { type Courier, createCourier, type DeliverySearchResult, type Outbound } from '../../src/courier.ts';
import type { Delivery, DeliveryResult } from '../../src/domain/deliveries/delivery.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Subject } from '../../src/domain/subject.ts';
import type { Change } from '../../src/store/change.ts';
import { openStore } from '../../src/store/open.ts';
import type { OutboxLine, Store } from '../../src/store/store.ts';
import { T } from '../store/given.ts';

/** A courier with a real outbox, a platform that does as it is told, and a clock that stands still. */
export type Office = {
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
  told: Event[];
  failures: unknown[];
  /** Faults to strike before the next claim, drawing or result. */
  trouble: { claim?: Error; draw?: Error; commit?: Error; isGone?: boolean };
  random: { is: number };
  now(): number;
  queue(...changes: Change[]): Promise<void>;
  /** Until the courier sleeps, and what hangs hangs. */
  settle(): Promise<void>;
  turn(ms: number): Promise<void>;
  lines(): Promise<OutboxLine[]>;
};

export const arrived = (delivery: Delivery): DeliveryResult => ({
  kind: 'sent',
  channel: delivery.target.id,
  message: `ts-${delivery.id}`,
});
export const busy: DeliveryResult = { kind: 'retry', reason: 'busy', isRateLimit: false };
export const silence: DeliveryResult = { kind: 'unknown', reason: 'silence' };
export const told = (afterMs: number): DeliveryResult => ({
  kind: 'retry',
  reason: 'ratelimited',
  afterMs,
  isRateLimit: true,
});

const QUIET_TURNS = 6;
const open: Office[] = [];

afterEach(async () => {
  for (const office of open.splice(0)) {
    await office.courier.stop();
    await office.store.close();
  }
});

export async function openOffice(): Promise<Office> {
  const store = await openStore('file::memory:');
  const clock = standingClock();
  const office: Omit<Office, 'courier' | 'settle' | 'turn'> = {
    store,
    platform: { send: arrived, find: () => ({ kind: 'absent' }) },
    sends: [],
    finds: [],
    told: [],
    failures: [],
    trouble: {},
    random: { is: 1 },
    now: clock.now,
    queue: async (...changes) => void (await store.commit(changes)),
    lines: async () => (await store.outbox.lines(1000)).reverse(),
  };
  const running = createCourier<Subject>({ ...parts(office), now: clock.now, wait: clock.wait });
  store.onQueued(running.wake);
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet = clock.isWaitedFor() ? quiet + 1 : 0) await nextTurn();
  };
  const whole: Office = {
    ...office,
    courier: running,
    settle,
    turn: async (ms) => {
      await settle();
      clock.turn(ms);
      await settle();
    },
  };
  open.push(whole);
  running.wake();
  await settle();
  return whole;
}

function parts(office: Omit<Office, 'courier' | 'settle' | 'turn'>) {
  const { store, trouble } = office;
  const slack: Outbound<Subject> = {
    send: async (delivery) => {
      office.sends.push(delivery);
      return office.platform.send(delivery);
    },
    find: async (delivery) => {
      office.finds.push(delivery);
      return office.platform.find(delivery);
    },
  };
  return {
    outbox: {
      ...store.outbox,
      claim: async (now: number, most: number) => {
        strike(trouble, 'claim');
        return store.outbox.claim(now, most);
      },
    },
    commit: async (changes: Change[]) => {
      strike(trouble, 'commit');
      return store.commit(changes);
    },
    draw: async (subject: Subject) => {
      strike(trouble, 'draw');
      return trouble.isGone ? undefined : subject;
    },
    outbound: { slack },
    tell: async (event: Event) => office.told.push(event),
    random: () => office.random.is,
    onFailure: (reason: unknown) => void office.failures.push(reason),
  };
}

/** Once. */
function strike(trouble: Office['trouble'], where: 'claim' | 'draw' | 'commit'): void {
  const reason = trouble[where];
  delete trouble[where];
  if (reason !== undefined) throw reason;
}

/** Time passes only when it is turned; one waits for it at most. */
function standingClock() {
  let now = T;
  let waiting: { at: number; then: () => void } | undefined;
  const turn = (ms: number): void => {
    now += ms;
    if (waiting === undefined || waiting.at > now) return;
    const { then } = waiting;
    waiting = undefined;
    then();
  };
  return {
    now: () => now,
    turn,
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

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A promise to be kept by hand. */
export function byHand<T>(): { promise: Promise<T>; keep(value: T): void } {
  let keep: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep: (value) => keep(value) };
}
