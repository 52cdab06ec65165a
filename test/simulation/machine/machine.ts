import crypto from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import timersPromises from 'node:timers/promises';
import { type Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import type { SimulatedClock, TimerHandle } from './clock.ts';
import type { Random } from './random.ts';

/** What a process gets from its machine: time, chance and a network. */
export type Machine = { clock: SimulatedClock; random: Random; network: MachineNetwork };
export type MachineNetwork = { fetch: typeof fetch; request: typeof http.request; dispatcher: Dispatcher };

/** Lets work run on a simulated machine: whatever asks for time, chance or the network, also within libraries, gets the machine's. */
export async function runOnMachine<T>(machine: Machine, work: () => Promise<T>): Promise<T> {
  // One machine at a time, also where nobody waits for the one before any more.
  const mine = last.then(() => replaceMachine(machine, work));
  last = mine.catch(() => {});
  return mine;
}

let last: Promise<unknown> = Promise.resolve();

async function replaceMachine<T>(machine: Machine, work: () => Promise<T>): Promise<T> {
  const undo = [
    ...replaceMembers(globalThis, createGlobals(machine)),
    ...replaceMembers(Date, { now: machine.clock.now }),
    ...replaceMembers(Math, { random: machine.random }),
    ...replaceMembers(AbortSignal, { timeout: (ms: number) => createTimeoutSignal(machine.clock, ms) }),
    ...replaceMembers(timersPromises, createTimerPromises(machine.clock)),
    ...replaceMembers(crypto, createChance(machine.random)),
    ...[http, https].flatMap((module) => replaceMembers(module, { request: machine.network.request })),
    replaceDispatcher(machine.network.dispatcher),
  ];
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const restore of undo) restore();
    syncBuiltinESMExports();
  }
}

function replaceDispatcher(by: Dispatcher): () => void {
  const former = getGlobalDispatcher();
  setGlobalDispatcher(by);
  return () => setGlobalDispatcher(former);
}

function replaceMembers<O extends object>(of: O, by: { [M in keyof O]?: unknown }): (() => void)[] {
  return Object.entries(by).map(([name, replacement]) => {
    const former: unknown = Reflect.get(of, name);
    Reflect.set(of, name, replacement);
    return () => void Reflect.set(of, name, former);
  });
}

function createGlobals({ clock, network }: Machine) {
  const realClear = clearTimeout;
  const realImmediate = setImmediate;
  const handles = new WeakMap<object, TimerHandle>();
  const wrap = (start: (timeout: object) => TimerHandle): object => {
    const timeout = {
      ref: () => timeout,
      unref: () => {
        handles.get(timeout)?.setAside();
        return timeout;
      },
      hasRef: () => true,
      refresh: () => timeout,
    };
    handles.set(timeout, start(timeout));
    return timeout;
  };
  const clear = (timeout: unknown): void => {
    if (typeof timeout !== 'object' || timeout === null) return;
    const handle = handles.get(timeout);
    if (handle === undefined) realClear(timeout as NodeJS.Timeout);
    else handle.cancel();
  };
  const repeat = (timeout: object, run: () => void, ms: number): TimerHandle =>
    clock.set(ms, () => {
      handles.set(timeout, repeat(timeout, run, ms));
      run();
    });
  return {
    fetch: network.fetch,
    setTimeout: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
      wrap(() => clock.set(ms, () => run(...given))),
    setInterval: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
      wrap((timeout) => repeat(timeout, () => run(...given), ms)),
    clearTimeout: clear,
    clearInterval: clear,
    setImmediate: (run: (...given: unknown[]) => void, ...given: unknown[]) => {
      clock.touch();
      return realImmediate(() => {
        clock.touch();
        run(...given);
      });
    },
  };
}

function createTimerPromises(clock: SimulatedClock) {
  const realImmediate = timersPromises.setImmediate;
  return {
    setTimeout: (ms = 0, value?: unknown, { signal }: { signal?: AbortSignal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const { cancel } = clock.set(ms, () => resolve(value));
        signal?.addEventListener('abort', () => {
          cancel();
          reject(signal.reason);
        });
      }),
    setImmediate: async (value?: unknown) => {
      clock.touch();
      await realImmediate();
      clock.touch();
      return value;
    },
  };
}

function createTimeoutSignal(clock: SimulatedClock, ms: number): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  clock.set(ms, abort).setAside();
  return controller.signal;
}

/** Ids and codes: as good as any for who does not guess. */
function createChance(random: Random) {
  const drawBytes = (size: number): Buffer =>
    Buffer.from(Array.from({ length: size }, () => Math.floor(random() * 256)));
  return {
    randomBytes: drawBytes,
    randomUUID: () => {
      const hex = drawBytes(16).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
  };
}
