import { insertOrSkip } from '../database/insert.ts';
import { bind } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { KeyChange } from './changes.ts';
import { deliveryTables } from './tables.ts';

export const keySteps: Steps<KeyChange> = {
  'key.taken': ({ key, at }) => [bind(takeKey, { key, at }, 'repeated')],
};

const takeKey = insertOrSkip(deliveryTables, 'keys');
