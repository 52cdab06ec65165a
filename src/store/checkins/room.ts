import { answerSteps } from './answer-steps.ts';
import { draftSteps } from './draft-steps.ts';
import { answerErasureSteps } from './own/erase.ts';
import { answerRetentionSteps } from './retention-steps.ts';
import { roundSteps } from './round-steps.ts';

/** What the store keeps of check-ins: rounds, who is asked, answers and drafts. */
export const steps = { ...roundSteps, ...answerSteps, ...draftSteps, ...answerRetentionSteps, ...answerErasureSteps };
export { eraseFromCheckins as erase } from './own/erase.ts';
export { createCheckinReads as createReads } from './queries.ts';
export { checkinTables as tables } from './tables.ts';
