import { test } from 'vitest';
import type { Platform } from '../../../src/domain/organisation.ts';

/** Where every story is played, from the same sentences. */
export const PLATFORMS: readonly Platform[] = ['slack', 'teams'];

/**
 * `test` on the first platform, nothing on another: for a sentence that is the flow's own. What a platform could make
 * otherwise (cards, forms, private answers, who sees what) is told on each.
 */
export function limitToOne(platform: Platform): (title: string, tell: () => Promise<void>) => void {
  return (title, tell) => {
    if (platform === PLATFORMS[0]) test(title, tell);
  };
}
