import { dropOldest } from '../shared/bounds.ts';

/** How many messages a conversation takes in how many ms. */
export const PACES: readonly [most: number, ms: number][] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];
const HOUR_MS = 3_600_000;
const CONVERSATIONS_MAX = 5_000;

/** Counts the messages of each conversation. */
export type TeamsRateLimits = {
  /** 0 = go on; else the seconds for `Retry-After`. */
  take(conversation: string): number;
};

/** Teams' pace for each conversation; what was refused does not count. */
export function openTeamsRateLimits(now: () => number, isLimited: boolean): TeamsRateLimits {
  const taken = new Map<string, number[]>();
  return {
    take(conversation) {
      if (!isLimited) return 0;
      const at = now();
      const known = (taken.get(conversation) ?? []).filter((each) => each <= at && each > at - HOUR_MS);
      const waitMs = Math.max(...PACES.map(([most, ms]) => measureWait(known, at, most, ms)));
      if (waitMs === 0) known.push(at);
      taken.set(conversation, known);
      dropOldest(taken, CONVERSATIONS_MAX);
      return Math.ceil(waitMs / 1_000);
    },
  };
}

/** How long until one more fits in the window. */
function measureWait(known: number[], at: number, most: number, ms: number): number {
  const oldest = known.at(-most);
  return oldest === undefined || oldest <= at - ms ? 0 : oldest + ms - at;
}
