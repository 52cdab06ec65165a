import type { PastForgotten } from '../room.ts';
import { forgetInbox, inboxSteps } from './inbox-steps.ts';
import { forgetRecords, recordSteps } from './record-steps.ts';
import { crmTables } from './tables.ts';
import { forgetWrites, writingSteps } from './writing/steps.ts';
import { writingTables } from './writing/tables.ts';

/** What the store keeps of CRMs: what they sent, which of their records are leads, and what was written to these. */
export const steps = { ...inboxSteps, ...recordSteps, ...writingSteps };
export const erase = {};
export const forget = (past: PastForgotten) => [...forgetInbox(past), ...forgetRecords(), ...forgetWrites(past)];
export { createCrmReads as createReads } from './queries.ts';
export const tables = { ...crmTables, ...writingTables };
