/** What the store keeps of promises. */

export { eraseFromPairs as erase } from './pair/erase.ts';
export { createPairReads as createReads } from './pair/queries.ts';
export { pairSteps as steps } from './pair/steps.ts';
export { pairTables as tables } from './pair/tables.ts';
