export { eraseFromLedgers as erase } from './erase.ts';
export { createDigestReads as createReads } from './queries.ts';
/** What the store keeps of digests, months and signals, and the ledgers of what was published. */
export { digestSteps as steps } from './steps.ts';
export { digestTables as tables } from './tables.ts';
