import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageState } from '../../control/protocol.ts';
import { loadState } from './api.ts';
import { reuseUnchanged } from './reuse.ts';

/** What the page knows right now; `lost` while the sandbox does not answer. */
export type LiveState = { state: PageState | undefined; lost: boolean; refresh(): Promise<void> };

/**
 * Follows the workspace as `as` sees it: loaded at once, and again whenever the sandbox says that something
 * changed.
 */
export const useLivePageState = (as: string): LiveState => {
  const [state, setState] = useState<PageState>();
  const [lost, setLost] = useState(false);
  const wanted = useRef(as);
  wanted.current = as;

  const refresh = useCallback(async () => {
    const asked = wanted.current;
    try {
      const next = await loadState(asked);
      if (asked !== wanted.current) return;
      setState((before) => reuseUnchanged(before, next));
      setLost(false);
    } catch {
      setLost(true);
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another person is another workspace to load
  useEffect(() => {
    void refresh();
  }, [as, refresh]);

  useEffect(() => {
    const source = new EventSource('/api/live');
    const follow = runOneAtATime(refresh);
    source.addEventListener('changed', follow);
    source.addEventListener('error', () => setLost(true));
    return () => source.close();
  }, [refresh]);

  return { state, lost, refresh };
};

// Changes during a load lead to one more load afterwards, not to many.
const runOneAtATime = (load: () => Promise<void>): (() => void) => {
  let isLoading = false;
  let again = false;
  const run = async () => {
    if (isLoading) {
      again = true;
      return;
    }
    isLoading = true;
    await load();
    isLoading = false;
    if (again) {
      again = false;
      void run();
    }
  };
  return () => void run();
};
