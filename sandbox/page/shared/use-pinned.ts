import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const NEAR_PX = 90;

/** Keeps a list at its newest line unless its reader scrolled up; `isAway` says that, `toNewest` goes back. */
export const usePinned = (list: RefObject<HTMLElement | null>, subject: string, size: number) => {
  const isPinned = useRef(true);
  const [isAway, setAway] = useState(false);

  const toNewest = useCallback(() => {
    const box = list.current;
    if (box) box.scrollTop = box.scrollHeight;
    isPinned.current = true;
    setAway(false);
  }, [list]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation begins at its newest line
  useLayoutEffect(toNewest, [subject, toNewest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer list is the reason to look
  useLayoutEffect(() => {
    if (isPinned.current) toNewest();
  }, [size, toNewest]);

  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const look = () => {
      isPinned.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
      setAway(!isPinned.current);
    };
    // A card that is redrawn taller, or a window made smaller, must not push the newest line out of sight.
    const watch = new ResizeObserver(() => isPinned.current && toNewest());
    watch.observe(box);
    if (box.firstElementChild) watch.observe(box.firstElementChild);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [list, toNewest]);

  return { isAway, toNewest };
};
