import { moveAction } from '../lib/move-action.ts';

/** What was promised is done. */
export const actionDone = moveAction('done');
