import { setTimeout } from 'node:timers/promises';
import type { Doer } from '../../domain/people/person.ts';
import { SECOND_MS } from '../../domain/time.ts';
import type { PlatformParts } from '../platform.ts';

/** So many who came to their page are remembered, the newest. */
const OPENED_MAX = 2000;
/** What somebody does in one go shows once. */
const SETTLE_MS = SECOND_MS;

/** Who has seen their page here: it is drawn anew after what they do. */
export type SlackHomes = {
  remember(by: Doer): void;
  /** Resolves when their page is asked for anew; undefined where nobody would see it. */
  refresh(by: Doer): Promise<void> | undefined;
};

/** Kept in memory alone: whoever comes again sees it anew anyway. */
export function openSlackHomes({ handle, log }: Pick<PlatformParts, 'handle' | 'log'>): SlackHomes {
  const opened = new Set<string>();
  const waiting = new Set<string>();
  const keyOf = ({ workspace, user }: Doer) => `${workspace}/${user}`;
  return {
    remember: (by) => {
      const key = keyOf(by);
      opened.delete(key);
      opened.add(key);
      const [oldest] = opened;
      if (opened.size > OPENED_MAX && oldest !== undefined) opened.delete(oldest);
    },
    refresh: (by) => {
      const key = keyOf(by);
      if (opened.size === 0 || !opened.has(key) || waiting.has(key)) return undefined;
      waiting.add(key);
      return setTimeout(SETTLE_MS).then(async () => {
        waiting.delete(key);
        await handle({ kind: 'home.opened', by }).catch(() =>
          log.warn({ event: 'home.opened' }, 'a page was not drawn'),
        );
      });
    },
  };
}
