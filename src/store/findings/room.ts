import { actionSteps } from './action-steps.ts';
import { celebrationSteps } from './celebration-steps.ts';
import { noteSteps } from './note-steps.ts';
import { findingRetentionSteps } from './retention-steps.ts';

/** What the store keeps of market notes, actions, thanks and celebrations. */
export const steps = { ...noteSteps, ...actionSteps, ...celebrationSteps, ...findingRetentionSteps };
export { eraseFromFindings as erase } from './erase.ts';
export { createFindingReads as createReads } from './queries.ts';
export { findingTables as tables } from './tables.ts';
