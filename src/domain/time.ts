/** A moment: milliseconds since 1970 (UTC). */
export type Instant = number;

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Calls back once, after at least so many ms; what it gives calls it off. */
type Wait = (ms: number, then: () => void) => () => void;

/** A pause that a stop ends. */
export function waitUnless(stopping: AbortSignal, ms: number, wait: Wait): Promise<void> {
  if (ms <= 0 || stopping.aborted) return Promise.resolve();
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
