/** What the store keeps of how places are reached. */
export { eraseFromAddresses as erase, forgetStrangers as forget } from './erase.ts';
export { createAddressReads as createReads } from './queries.ts';
export { addressSteps as steps } from './steps.ts';
export { addressTables as tables } from './tables.ts';
