import { moveTestLead } from './lib/move-test-lead.ts';

/** It was seen, and goes. */
export const testLeadRemoved = moveTestLead<'test-lead.removed'>('removed');
