import { moveAction } from '../lib/action-moving.ts';

/** What was promised is done. */
export const actionDone = moveAction<'action.done'>('done');
