import { movingFlow } from './action-moving.ts';

/** What was asked is not done, and why. */
export const actionDeclined = movingFlow<'action.declined'>('declined');
