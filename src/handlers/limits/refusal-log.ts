import { MINUTE_MS } from '../../domain/time.ts';
import type { Log } from '../handle.ts';

/** So many doors and reasons are told apart; more of them are one. */
const KINDS_MAX = 100;

/** Counts one refusal. Of who was refused nothing is taken. */
export type CountRefusal = (door: string, reason: string, isLimited: boolean) => void;
type Counted = { door: string; reason: string; count: number; limited: number };

/**
 * One line a minute for each door and reason: the first at once, and at the end of its minute how many more there were. `limited`: so many
 * of them were told to come later.
 */
export function createRefusalLog(log: Pick<Log, 'warn'>, everyMs = MINUTE_MS): { count: CountRefusal; flush(): void } {
  const waiting = new Map<string, Counted>();
  const say = (counted: Counted) => log.warn(counted, 'refused at a door');
  const endMinute = (key: string): void => {
    const counted = waiting.get(key);
    waiting.delete(key);
    if (counted === undefined || counted.count === 0) return;
    say(counted);
    begin(key, { ...counted, count: 0, limited: 0 });
  };
  const begin = (key: string, counted: Counted): void => {
    waiting.set(key, counted);
    setTimeout(() => endMinute(key), everyMs).unref();
  };
  return {
    count: (at, why, isLimited) => {
      const isMore = waiting.size >= KINDS_MAX && !waiting.has(`${at} ${why}`);
      const [door, reason] = isMore ? ['more', 'more'] : [at, why];
      const key = `${door} ${reason}`;
      const counted = waiting.get(key);
      const one = { door, reason, count: 1, limited: isLimited ? 1 : 0 };
      if (counted !== undefined) {
        counted.count += one.count;
        counted.limited += one.limited;
        return;
      }
      say(one);
      begin(key, { ...one, count: 0, limited: 0 });
    },
    flush: () => {
      for (const counted of waiting.values()) if (counted.count > 0) say(counted);
      waiting.clear();
    },
  };
}
