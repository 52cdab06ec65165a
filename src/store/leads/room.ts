import { clockSteps } from './clock/clock-steps.ts';
import { leadSteps } from './lead-steps.ts';
import { outcomeSteps } from './outcome-steps.ts';
import { deadlineSteps, leadRetentionSteps, reachSteps } from './retention-steps.ts';
import { searchSteps } from './search/search-steps.ts';
import { verdictSteps } from './verdict-steps.ts';
import { reactionSteps } from './verdicts/reaction-steps.ts';

/** What the store keeps of leads, their judgements and outcomes. */
export const steps = {
  ...leadSteps,
  ...outcomeSteps,
  ...verdictSteps,
  ...reactionSteps,
  ...leadRetentionSteps,
  ...deadlineSteps,
  ...reachSteps,
  ...clockSteps,
  ...searchSteps,
};
export { eraseFromLeads as erase } from './erase.ts';
export { createLeadReads as createReads } from './queries.ts';
export { leadTables as tables } from './tables.ts';
