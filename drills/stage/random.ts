/** Choices that come again with the same seed; what processes and sockets make of them does not. */
export type Random = {
  seed: number;
  /** 0 up to 1. */
  next(): number;
  below(count: number): number;
  pick<Thing>(things: readonly Thing[]): Thing | undefined;
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { seed, next, below, pick: (things) => things[below(things.length)] };
}
