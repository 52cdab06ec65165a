import { createHash } from 'node:crypto';
import { insertOrSkip } from '../database/insert.ts';
import { bind } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { KeyChange } from './changes.ts';
import { deliveryTables } from './tables.ts';

export const keySteps: Steps<KeyChange> = {
  'key.taken': ({ key, at }) => [bind(takeKey, { key: hashKey(key), at }, 'repeated')],
};

/** A key may name somebody's chat, so it is kept as a hash: the same is still known again. */
function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

const takeKey = insertOrSkip(deliveryTables, 'keys');
