import { moveTestLead } from './lib/move-test-lead.ts';

/** It looks right. */
export const testLeadApproved = moveTestLead<'test-lead.approved'>('approved');
