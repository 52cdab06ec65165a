import { endSteps } from './end-steps.ts';
import { keySteps } from './key-steps.ts';
import { moveSteps } from './move-steps.ts';
import { pauseSteps } from './pauses/steps.ts';
import { queueSteps } from './queue/queue-steps.ts';
import { recordQueueSteps } from './queue/record-steps.ts';
import { targetSteps } from './target-steps.ts';
import { waitingSteps } from './waiting/steps.ts';

/** What the store keeps of messages on their way, and of events that were heard. */
export const steps = {
  ...queueSteps,
  ...recordQueueSteps,
  ...moveSteps,
  ...endSteps,
  ...targetSteps,
  ...pauseSteps,
  ...keySteps,
  ...waitingSteps,
};
export { eraseFromDeliveries as erase, forgetDeliveries as forget } from './erase.ts';
export { deliveryTables as tables } from './tables.ts';
export { createDeliveryReads as createReads } from './target-steps.ts';
