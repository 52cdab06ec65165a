import type { RecordPointer } from '../domain/crm/record.ts';
import type { Change } from '../store/change.ts';

/** How work on an item of the inbox ended for now. Reasons are in our words: nothing of what was sent is in them. */
export type Ending =
  /** `changes` become true in the same breath. */
  | { kind: 'worked'; changes: Change[] }
  /** `changes`: what is known of it so far; the rest is asked for again. */
  | { kind: 'postponed'; reason: string; afterMs?: number; changes?: Change[] }
  /** Worked on when one of these records is known to be a lead’s; `whenOver`: what it is after a day. */
  | { kind: 'awaits'; records: RecordPointer[]; reason: string; whenOver: 'worked' | 'failed' }
  | { kind: 'failed'; reason: string };

export const NOTHING_FOLLOWS: Ending = { kind: 'worked', changes: [] };
