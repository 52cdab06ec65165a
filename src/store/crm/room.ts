import type { PastForgotten } from '../room.ts';
import { forgetInbox, inboxSteps } from './inbox-steps.ts';
import { forgetRecords, recordSteps } from './record-steps.ts';

/** What the store keeps of CRMs: what they sent, and which of their records are leads. */
export const steps = { ...inboxSteps, ...recordSteps };
export const erase = {};
export const forget = (past: PastForgotten) => [...forgetInbox(past), ...forgetRecords()];
export { createCrmReads as createReads } from './queries.ts';
export { crmTables as tables } from './tables.ts';
