import { useCallback, useState } from 'react';
import { useMedia } from '../shared/use-media.ts';

/** What is shown of Slack and Teams: on a narrow window one of them. */
export type Side = 'slack' | 'teams';
/** One of the sides, or both beside each other. */
export type ShownSides = Side | 'both';

const KEY = 'smarketing-sandbox-side';
const WIDE = '(min-width: 1200px)';

const readKept = (): ShownSides => {
  try {
    const value = window.localStorage.getItem(KEY);
    return value === 'slack' || value === 'teams' ? value : 'both';
  } catch {
    return 'both';
  }
};

const keep = (shown: ShownSides): void => {
  try {
    window.localStorage.setItem(KEY, shown);
  } catch {
    // Without storage both are back after a reload.
  }
};

/** The sides that are in sight, and the ways to change them. */
export type Sides = { shown: ShownSides; isWide: boolean; show(shown: ShownSides): void; bring(side: Side): void };

/** Which sides are in sight. `show` is what somebody chose; `bring` makes sure that one of them can be seen. */
export const useSides = (hasTeams: boolean): Sides => {
  const isWide = useMedia(WIDE);
  const [wide, setWide] = useState<ShownSides>(readKept);
  const [near, setNear] = useState<Side>('slack');
  const show = useCallback((shown: ShownSides) => {
    setWide(shown);
    keep(shown);
    if (shown !== 'both') setNear(shown);
  }, []);
  const bring = useCallback((side: Side) => {
    setNear(side);
    setWide((before) => (before === side ? before : 'both'));
  }, []);
  return { shown: !hasTeams ? 'slack' : isWide ? wide : near, isWide, show, bring };
};
