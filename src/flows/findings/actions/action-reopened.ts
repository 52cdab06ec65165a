import { moveAction } from '../lib/move-action.ts';

/** It was not done after all, or it will be. */
export const actionReopened = moveAction('open');
