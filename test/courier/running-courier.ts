import { afterEach } from 'vitest';
import type { AttemptEnd, Departure } from '../../src/courier/parts.ts';
import {
  type Attempt,
  type ChatOutbound,
  type Courier,
  createCourier,
  type DeliverySearchResult,
} from '../../src/courier.ts';
import type { Delivery, DeliveryResult } from '../../src/domain/deliveries/delivery.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Workspace } from '../../src/domain/organisation.ts';
import type { Subject } from '../../src/domain/subject.ts';
import type { Change } from '../../src/store/change.ts';
import { openStore } from '../../src/store/open.ts';
import type { OutboxLine, Store } from '../../src/store/store.ts';
import { asChat, NOW } from '../store/makers.ts';
import { openEmptyStore } from '../world/database/sqlite.ts';

/** A courier with a real outbox, a platform that does as it is told, and a clock that stands still. */
export type RunningCourier = {
  store: Store;
  courier: Courier;
  /** What the platform answers; change it at will. */
  platform: {
    send(delivery: Delivery, attempt: Attempt): Promise<DeliveryResult> | DeliveryResult;
    find(delivery: Delivery, attempt: Attempt): Promise<DeliverySearchResult> | DeliverySearchResult;
    isAccountGood?(): boolean;
  };
  /** What another system that is no chat answers, or how it ended without being asked. */
  outlet: { prepare(delivery: Delivery): Departure | AttemptEnd };
  /** What went out and was looked for, as `kind target lead`, in order. */
  sends: Delivery[];
  finds: Delivery[];
  /** When it took what was due, or tried to. */
  claims: number[];
  events: Event[];
  failures: unknown[];
  turnedBack: number[];
  /** About which places the platform was asked whether the account is good, and what was told of it. */
  asked: (string | undefined)[];
  pauses: string[];
  /** Faults to strike before the next claim, drawing or result; `isReadOnly`: every result. `whileDrawing` happens then. */
  trouble: {
    claim?: Error;
    draw?: Error;
    commit?: Error;
    isReadOnly?: boolean;
    isGone?: boolean;
    whileDrawing?(): Promise<void>;
  };
  random: { is: number };
  now(): number;
  queue(...changes: Change[]): Promise<void>;
  /** Until the courier sleeps, and what hangs hangs. */
  settle(): Promise<void>;
  advance(ms: number): Promise<void>;
  /** The clock is set ahead: nobody waited so long. */
  jump(ms: number): Promise<void>;
  lines(): Promise<OutboxLine[]>;
};

export const succeed = (delivery: Delivery): DeliveryResult => ({
  kind: 'sent',
  channel: asChat(delivery.target).id,
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

/** `find`: what it finds of what is in doubt from the beginning, where the database at `url` is of a bot before. */
export async function startCourier(
  url?: string,
  find: RunningCourier['platform']['find'] = () => ({ kind: 'absent' }),
): Promise<RunningCourier> {
  const store = url === undefined ? await openEmptyStore() : await openStore(url);
  const clock = createStandingClock();
  const running: Unmoved = {
    store,
    platform: { send: succeed, find },
    outlet: { prepare: () => async () => ({ result: { kind: 'accepted' } }) },
    sends: [],
    finds: [],
    claims: [],
    events: [],
    failures: [],
    turnedBack: [],
    asked: [],
    pauses: [],
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
    jump: async (ms) => {
      await settle();
      clock.jump(ms);
      await settle();
    },
  };
  open.push(whole);
  courier.wake();
  await settle();
  return whole;
}

type Unmoved = Omit<RunningCourier, 'courier' | 'settle' | 'advance' | 'jump'>;

function buildParts(running: Unmoved) {
  const { store, trouble, now } = running;
  const keep = async (changes: Change[]) => {
    throwOnce(trouble, 'commit');
    if (trouble.isReadOnly) throw new Error('the database is read-only');
    return store.commit(changes);
  };
  const slack: ChatOutbound<Subject> = {
    send: async (delivery, _content, attempt) => {
      running.sends.push(delivery);
      return running.platform.send(delivery, attempt);
    },
    find: async (delivery, attempt) => {
      running.finds.push(delivery);
      return running.platform.find(delivery, attempt);
    },
    isAccountGood: async (_workspace, waiting) => {
      running.asked.push(waiting?.id);
      return running.platform.isAccountGood?.() ?? false;
    },
  };
  return {
    outbox: {
      ...store.outbox,
      claim: async (now: number, most: number) => {
        running.claims.push(now);
        throwOnce(trouble, 'claim');
        return store.outbox.claim(now, most);
      },
    },
    commit: keep,
    draw: async (subject: Subject) => {
      throwOnce(trouble, 'draw');
      await trouble.whileDrawing?.();
      return trouble.isGone ? undefined : subject;
    },
    outbound: { slack },
    records: { prepare: async (delivery: Delivery) => prepareForOutlet(running, delivery) },
    listeners: { prepare: async (delivery: Delivery) => prepareForOutlet(running, delivery) },
    tell: async (event: Event) => {
      // Another may have ended it meanwhile: then the flows make nothing of it.
      if ((await keep(endAsTold(event, now()))) !== 'kept') return { kind: 'declined' };
      running.events.push(event);
      return { kind: 'nothing' };
    },
    random: () => running.random.is,
    onPaused: ({ id }: Workspace, reason: string) => void running.pauses.push(`${id} ${reason}`),
    onResumed: ({ id }: Workspace) => void running.pauses.push(`${id} goes on`),
    onTurnedBack: (ms: number) => void running.turnedBack.push(ms),
    onFailure: (reason: unknown) => void running.failures.push(reason),
  };
}

function prepareForOutlet({ outlet, sends }: Unmoved, delivery: Delivery): Departure | AttemptEnd {
  const leave = outlet.prepare(delivery);
  if (typeof leave !== 'function') return leave;
  return async (attempt) => {
    sends.push(delivery);
    return leave(attempt);
  };
}

/** What the flows make of it, without what else follows. */
function endAsTold(event: Event, at: number): Change[] {
  if (event.kind !== 'delivery.refused' && event.kind !== 'listener.refused') return [];
  const { delivery, state, reason, isTargetClosed } = event.failure;
  return [{ kind: 'delivery.ended', delivery, result: { kind: state, reason, isTargetClosed }, at, againAt: at }];
}

/** Once. */
function throwOnce(trouble: RunningCourier['trouble'], where: 'claim' | 'draw' | 'commit'): void {
  const reason = trouble[where];
  delete trouble[where];
  if (reason !== undefined) throw reason;
}

/** The courier sleeps no longer; whoever waits longer gives an attempt its time. */
const SLEEP_MS_MAX = 2000;

/** Time passes only when it is turned. */
function createStandingClock() {
  let now = NOW;
  const waiting = new Set<{ at: number; ms: number; then: () => void }>();
  const fire = (withinMs = 0): void => {
    for (const each of [...waiting]) if (each.at <= now + withinMs && waiting.delete(each)) each.then();
  };
  return {
    now: () => now,
    jump: (ms: number): void => {
      now += ms;
      for (const each of waiting) each.at += ms;
      fire(SLEEP_MS_MAX);
    },
    advance: (ms: number): void => {
      now += ms;
      fire();
    },
    isWaitedFor: () => [...waiting].some(({ ms }) => ms <= SLEEP_MS_MAX),
    wait: (ms: number, then: () => void): (() => void) => {
      const asked = { at: now + ms, ms, then };
      waiting.add(asked);
      return () => void waiting.delete(asked);
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
