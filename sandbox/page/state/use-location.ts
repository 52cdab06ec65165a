import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** The direct messages with the bot, whoever looks. */
export const BOT = 'bot';
/** The private chat with the bot in Teams. */
export const CHAT = 'chat';

/**
 * Who looks, where, at which thread, and at what in Teams: kept in the address, so a reload or a bookmark comes
 * back here.
 */
export type PageLocation = {
  as: string;
  channel: string;
  thread: string | undefined;
  teamsChannel: string | undefined;
};

const FIRST: PageLocation = { as: 'U0SANNE', channel: 'C0SALES', thread: undefined, teamsChannel: undefined };

const parseHash = (hash: string): PageLocation => {
  const [as, channel, thread, teamsChannel] = hash.replace(/^#/, '').split('/').map(decodeURIComponent);
  return {
    as: as || FIRST.as,
    channel: channel || FIRST.channel,
    thread: thread || undefined,
    teamsChannel: teamsChannel || undefined,
  };
};

const followHash = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The location in the address, and the way to another. */
export const usePageLocation = (): [PageLocation, (change: Partial<PageLocation>) => void] => {
  const hash = useSyncExternalStore(followHash, () => window.location.hash);
  const location = useMemo(() => parseHash(hash), [hash]);
  const go = useCallback((change: Partial<PageLocation>) => {
    const next = { ...parseHash(window.location.hash), ...change };
    const parts = [next.as, next.channel, next.thread ?? '', next.teamsChannel ?? ''];
    window.location.hash = parts.map(encodeURIComponent).join('/').replace(/\/+$/, '');
  }, []);
  return [location, go];
};
