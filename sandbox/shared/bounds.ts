/** Forgets the oldest entries of a map until it holds `most`. */
export function dropOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}

const CALLS_MAX = 5_000;

/** A log that keeps the newest entries only. */
export type BoundedLog<Call> = { add(call: Call): void; list(): readonly Call[] };

/** The last calls of the bot, oldest first. */
export function openBoundedLog<Call>(): BoundedLog<Call> {
  let calls: Call[] = [];
  return {
    add(call) {
      calls.push(call);
      // Trimmed by halves: shifting a long list at every call is slow.
      if (calls.length >= CALLS_MAX * 2) calls = calls.slice(-CALLS_MAX);
    },
    list: () => calls.slice(-CALLS_MAX),
  };
}
