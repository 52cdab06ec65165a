/** What the store keeps of the addresses that are told what happens to leads. */
export { createListenerReads as createReads } from './queries.ts';
export { listenerSteps as steps } from './steps.ts';
export { listenerTables as tables } from './tables.ts';
/** Nobody stands in it. */
export const erase = {};
