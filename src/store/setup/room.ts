/** What the store keeps of organisations, and of this installation itself. */
export { eraseFromSetup as erase } from './erase.ts';
export { forgetCodes as forget } from './joining/steps.ts';
export { createSetupReads as createReads } from './queries.ts';
export { setupSteps as steps } from './steps.ts';
export { setupTables as tables } from './tables.ts';
