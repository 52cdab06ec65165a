import { moveAction } from '../lib/action-moving.ts';

/** What was asked is not done, and why. */
export const actionDeclined = moveAction<'action.declined'>('declined');
