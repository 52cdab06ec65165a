import { moveAction } from '../lib/move-action.ts';

/** What was asked is not done, and why. */
export const actionDeclined = moveAction('declined');
