import { Worker } from 'node:worker_threads';
import type { Event } from '../domain/event.ts';
import type { Instant } from '../domain/time.ts';
import type { Decision } from '../flows/flow.ts';
import { countFileBytes } from '../store/database/files/file-size.ts';

/** What the thread is asked, and tells. */
export type BesideAsked = { kind: 'prepare'; id: number; event: Event; at: Instant } | { kind: 'end' };
export type BesideTold =
  | { id: number; decision: Decision }
  | { id: number; failed: { message: string; stack: string } };

/** Reads and decides beside the event loop; undefined where that is done as soon here. */
export type Beside = { prepare(event: Event, at: Instant): Promise<Decision> | undefined; end(): Promise<void> };

type BesideParts = { url: string; secret: string; fromBytes?: number };
type Waiting = { resolve: (decision: Decision) => void; reject: (reason: unknown) => void };

/** In a smaller file no statement takes long, and a thread costs some 30 MB. A server works beside us anyway. */
const FROM_BYTES = 16_000_000;

/**
 * Events of which much must be read, decided in a thread that reads the same file: it decides from what is kept, as another
 * instance would, and what it decides is kept here. The thread is started when it is first of use, and anew should it end.
 */
export function createBeside({ url, secret, fromBytes = FROM_BYTES }: BesideParts): Beside {
  let thread: Thread | undefined;
  return {
    prepare: (event, at) => {
      if (measureFile(url) < fromBytes) return undefined;
      thread ??= startThread({ url, secret }, () => {
        thread = undefined;
      });
      return thread.prepare(event, at);
    },
    end: async () => thread?.end(),
  };
}

function measureFile(url: string): number {
  return url.startsWith('file:') ? countFileBytes(url.slice('file:'.length)) : 0;
}

type Thread = { prepare(event: Event, at: Instant): Promise<Decision>; end(): Promise<void> };

function startThread(workerData: { url: string; secret: string }, onEnd: () => void): Thread {
  // Compiled, or as it is written: whichever this file is. The other settings are nothing to it.
  const name = `./thread${import.meta.url.slice(-3)}`;
  const worker = new Worker(new URL(name, import.meta.url), { workerData, env: {} });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isEnding = false;
  worker.unref();
  worker.on('message', (told: BesideTold) => {
    const of = waiting.get(told.id);
    waiting.delete(told.id);
    if ('decision' in told) of?.resolve(told.decision);
    else of?.reject(Object.assign(new Error(told.failed.message), { stack: told.failed.stack }));
  });
  worker.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      onEnd();
      // At the end nobody waits any more.
      if (!isEnding) for (const { reject } of waiting.values()) reject(new Error('the thread that reads ended'));
      resolve();
    });
  });
  return {
    prepare: (event, at) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ kind: 'prepare', id: asked, event, at } satisfies BesideAsked);
      }),
    end: () => {
      isEnding = true;
      worker.ref();
      worker.postMessage({ kind: 'end' } satisfies BesideAsked);
      return ended;
    },
  };
}
