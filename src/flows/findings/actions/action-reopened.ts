import { moveAction } from '../lib/action-moving.ts';

/** It was not done after all, or it will be. */
export const actionReopened = moveAction<'action.reopened'>('open');
