import { hash } from 'node:crypto';
import { insertOrSkip } from '../database/insert.ts';
import { bind, type Step } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { KeyChange } from './changes.ts';
import { deliveryTables } from './tables.ts';

export const keySteps: Steps<KeyChange> = {
  'key.taken': ({ key, at, mayBeOutrun = false }) => [
    bind(takeKey, { key: hashKey(key), at }, mayBeOutrun ? 'outrun' : 'repeated'),
  ],
};

/** Known from now on, also where it was before. */
export function addKeyStep(key: string, at: number): Step {
  return bind(takeKey, { key: hashKey(key), at });
}

/** A key may name somebody's chat, so it is kept as a hash: the same is still known again. */
export function hashKey(key: string): string {
  return hash('sha256', key, 'base64url');
}

const takeKey = insertOrSkip(deliveryTables, 'keys');
