import { movingFlow } from '../lib/action-moving.ts';

/** What was asked is not done, and why. */
export const actionDeclined = movingFlow<'action.declined'>('declined');
