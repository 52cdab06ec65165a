import { dropOldest } from '../shared/bounds.ts';
import { isJsonObject } from '../shared/json.ts';
import { readSchemaFile } from '../shared/json-schema.ts';

/** How many posts a channel takes at once; after that one a second. */
export const POST_BURST = 5;
const POST_REFILL_MS = 1_000;
const WINDOW_MS = 60_000;
const KEYS_MAX = 5_000;
const CALLS_PER_MINUTE: Record<string, number> = { Tier1: 10, Tier2: 20, Tier3: 50, Tier4: 100 };

/** Counts the calls of the bot. */
export type SlackRateLimits = {
  /** 0 = go on; else the seconds for `Retry-After`. */
  take(method: string, teamId: string, channel: string | undefined): number;
};

/** Slack's pace: a bucket per channel for posts, a window of a minute per workspace and method for the rest. */
export function openSlackRateLimits(now: () => number, isPostingLimited: boolean): SlackRateLimits {
  const buckets = new Map<string, { left: number; at: number }>();
  const windows = new Map<string, { count: number; from: number }>();

  function post(key: string): number {
    const at = now();
    const bucket = buckets.get(key) ?? { left: POST_BURST, at };
    const left = Math.min(POST_BURST, bucket.left + Math.max(0, at - bucket.at) / POST_REFILL_MS);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
    dropOldest(buckets, KEYS_MAX);
    return left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) * POST_REFILL_MS) / 1_000));
  }

  function call(key: string, most: number): number {
    const at = now();
    const known = windows.get(key);
    const window = known && at - known.from < WINDOW_MS ? known : { count: 0, from: at };
    windows.set(key, window);
    dropOldest(windows, KEYS_MAX);
    if (window.count >= most) return Math.max(1, Math.ceil((window.from + WINDOW_MS - at) / 1_000));
    window.count += 1;
    return 0;
  }

  return {
    take(method, teamId, channel) {
      if (method === 'chat.postMessage') return isPostingLimited ? post(`${teamId}|${channel}`) : 0;
      const most = CALLS_PER_MINUTE[findTier(method)];
      return most === undefined ? 0 : call(`${teamId}|${method}`, most);
    },
  };
}

let tiers: Record<string, unknown> | undefined;

/** `Tier3`, or a special tier without a number (not limited here). */
function findTier(method: string): string {
  if (tiers === undefined) {
    const read = readSchemaFile('slack/rate_limit_tiers.json');
    tiers = isJsonObject(read) ? read : {};
  }
  return String(tiers[method] ?? '');
}
