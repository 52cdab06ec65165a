import { grantSteps } from './grants/steps.ts';
import { addressSteps } from './steps.ts';

export { eraseFromAddresses as erase, forgetStrangers as forget } from './erase.ts';
export { createAddressReads as createReads } from './queries.ts';
export { addressTables as tables } from './tables.ts';

/** What the store keeps of how places are reached, and by which tokens. */
export const steps = { ...addressSteps, ...grantSteps };
