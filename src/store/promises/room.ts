import { eraseFromAgreements } from './agreement/erase.ts';
import { agreementSteps } from './agreement/steps.ts';
import { eraseFromPairs } from './pair/erase.ts';
import { pairSteps } from './pair/steps.ts';

/** What the store keeps of promises. */
export const steps = { ...pairSteps, ...agreementSteps };
export const erase = { ...eraseFromPairs, ...eraseFromAgreements };
export { createPromiseReads as createReads } from './queries.ts';
export { promiseTables as tables } from './tables.ts';
