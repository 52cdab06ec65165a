import { movingFlow } from '../lib/action-moving.ts';

/** It was not done after all, or it will be. */
export const actionReopened = movingFlow<'action.reopened'>('open');
