import type { Platform } from '../../../src/domain/organisation.ts';

/** Where every story is played, from the same sentences. */
export const PLATFORMS: readonly Platform[] = ['slack', 'teams'];
