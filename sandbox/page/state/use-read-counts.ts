import { useCallback, useState } from 'react';

type Counts = Record<string, number>;
const KEY = 'smarketing-sandbox-read';

const load = (): Counts => {
  try {
    return JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
};

const save = (counts: Counts): void => {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(counts));
  } catch {
    // A browser without storage forgets what was read; nothing else depends on it.
  }
};

/**
 * How many messages of each conversation were read. Counted, because with a clock that is turned back ts says
 * nothing.
 */
export const useReadCounts = () => {
  const [counts, setCounts] = useState<Counts>(load);
  const unread = useCallback((key: string, count: number) => count > (counts[key] ?? 0), [counts]);
  const mark = useCallback((key: string, count: number) => {
    setCounts((before) => {
      if (before[key] === count) return before;
      const next = { ...before, [key]: count };
      save(next);
      return next;
    });
  }, []);
  return { unread, mark };
};
