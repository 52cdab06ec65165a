import { MINUTE_MS, SECOND_MS } from '../../domain/time.ts';

/** So many are remembered; whoever did nothing for longest is forgotten first. */
const REMEMBERED_MAX = 10_000;

/** Takes one of what `key` may do in a minute; where nothing is left, says in how many seconds the next may come. */
export type TakeTurn = (key: string, aMinute: number) => number | undefined;

type Bucket = { left: number; at: number };

/** A whole minute's worth may come at once, and comes back little by little. `now` is a clock that nobody sets. */
export function createLimiter(now: () => number = () => performance.now(), most = REMEMBERED_MAX): TakeTurn {
  const buckets = new Map<string, Bucket>();
  return (key, aMinute) => {
    const at = now();
    const left = refill(buckets.get(key), aMinute, at);
    buckets.delete(key);
    buckets.set(key, { left: left < 1 ? left : left - 1, at });
    const [oldest] = buckets.keys();
    if (buckets.size > most && oldest !== undefined) buckets.delete(oldest);
    return left < 1 ? Math.ceil(((1 - left) * MINUTE_MS) / aMinute / SECOND_MS) : undefined;
  };
}

function refill(bucket: Bucket | undefined, aMinute: number, at: number): number {
  if (bucket === undefined) return aMinute;
  return Math.min(aMinute, bucket.left + ((at - bucket.at) * aMinute) / MINUTE_MS);
}
