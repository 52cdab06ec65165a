import { eraseFromAgreements } from './agreement/erase.ts';
import { agreementSteps } from './agreement/steps.ts';
import { eraseFromGoals } from './goal/erase.ts';
import { goalSteps } from './goal/steps.ts';
import { eraseFromIntroductions } from './introduction/erase.ts';
import { introductionSteps } from './introduction/steps.ts';
import { eraseFromPairs } from './pair/erase.ts';
import { pairSteps } from './pair/steps.ts';

/** What the store keeps of promises. */
export const steps = { ...pairSteps, ...agreementSteps, ...goalSteps, ...introductionSteps };
export const erase = { ...eraseFromPairs, ...eraseFromAgreements, ...eraseFromGoals, ...eraseFromIntroductions };
export { createPromiseReads as createReads } from './queries.ts';
export { promiseTables as tables } from './tables.ts';
