import { type Instant, SECOND_MS } from '../time.ts';

/** Further than a clock is put right in passing. */
const TURNED_BACK_MS = 5 * SECOND_MS;

/** Told the time again and again, it says how far the clock was turned back since, 0 where it was not. */
export function createClockWatch(): (now: Instant) => number {
  let seen = Number.NEGATIVE_INFINITY;
  return (now) => {
    const back = seen - now;
    seen = now;
    return back > TURNED_BACK_MS ? back : 0;
  };
}
