import { disputeSteps } from './dispute-steps.ts';
import { termMissSteps } from './miss-steps.ts';
import { reviewSteps } from './review-steps.ts';
import { termSteps } from './term-steps.ts';

/** What the store keeps of the lexicon. */
export const steps = { ...termSteps, ...reviewSteps, ...termMissSteps, ...disputeSteps };
export { eraseFromLanguage as erase } from './erase.ts';
export { createLanguageReads as createReads } from './queries.ts';
export { languageTables as tables } from './tables.ts';
