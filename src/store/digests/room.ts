import type { Erasure } from '../room.ts';
import type { digestTables } from './tables.ts';

/** What the store keeps of digests, months and signals. Nobody is named in them. */
export const erase: Erasure<typeof digestTables> = {};
export { createDigestReads as createReads } from './queries.ts';
export { digestSteps as steps } from './steps.ts';
export { digestTables as tables } from './tables.ts';
