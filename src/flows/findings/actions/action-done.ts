import { movingFlow } from '../lib/action-moving.ts';

/** What was promised is done. */
export const actionDone = movingFlow<'action.done'>('done');
