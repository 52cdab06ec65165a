import { setTimeout } from 'node:timers/promises';

/**
 * Another process may hold the file, for a moment or for long. SQLite's own wait would stop everything else here: it is asked again
 * after any part of so many ms.
 */
export const BUSY_PAUSE_MS = 25;
/** So long at most; then whoever asked is told that it was not kept. */
export const BUSY_WITHIN_MS = 5000;

export function isBusy(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && String(reason.code).startsWith('SQLITE_BUSY');
}

/** Does it at once, or as soon as nobody else holds the file. */
export async function retryBusy<T>(work: () => T): Promise<T> {
  const until = performance.now() + BUSY_WITHIN_MS;
  for (;;) {
    try {
      return work();
    } catch (reason) {
      if (!isBusy(reason) || performance.now() > until) throw reason;
      await setTimeout(Math.random() * BUSY_PAUSE_MS);
    }
  }
}
