import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window fits this media query now. */
export const useMedia = (query: string): boolean => {
  const follow = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => window.matchMedia(query).matches);
};
