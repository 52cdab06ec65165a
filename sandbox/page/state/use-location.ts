import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** The direct messages with the bot, whoever looks. */
export const BOT = 'bot';
/** The private chat with the bot in Teams. */
export const CHAT = 'chat';

/** Who looks, where, at which thread, and at what in Teams: kept in the address, so a reload or a bookmark comes back here. */
export type Place = { as: string; channel: string; thread: string | undefined; room: string | undefined };

const FIRST: Place = { as: 'U0SANNE', channel: 'C0SALES', thread: undefined, room: undefined };

const read = (hash: string): Place => {
  const [as, channel, thread, room] = hash.replace(/^#/, '').split('/').map(decodeURIComponent);
  return {
    as: as || FIRST.as,
    channel: channel || FIRST.channel,
    thread: thread || undefined,
    room: room || undefined,
  };
};

const follow = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The place in the address and the way to another. */
export const usePlace = (): [Place, (change: Partial<Place>) => void] => {
  const hash = useSyncExternalStore(follow, () => window.location.hash);
  const place = useMemo(() => read(hash), [hash]);
  const go = useCallback((change: Partial<Place>) => {
    const next = { ...read(window.location.hash), ...change };
    const parts = [next.as, next.channel, next.thread ?? '', next.room ?? ''];
    window.location.hash = parts.map(encodeURIComponent).join('/').replace(/\/+$/, '');
  }, []);
  return [place, go];
};
