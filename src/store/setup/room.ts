import type { Erasure } from '../room.ts';
import type { setupTables } from './tables.ts';

/** What the store keeps of organisations, and of this installation itself. */
export const erase: Erasure<typeof setupTables> = {};
export { createSetupReads as createReads } from './queries.ts';
export { setupSteps as steps } from './steps.ts';
export { setupTables as tables } from './tables.ts';
