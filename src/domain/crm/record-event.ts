import type { CrmRecord, RecordPointer } from './record.ts';

/** What a CRM said of one of its records; of its fields, those that it named. */
export type RecordEvent = {
  record: CrmRecord;
  /** All that a lead is made of is in it; else the record is asked for. */
  isWhole: boolean;
  /** A workflow of the CRM’s chose to send it: it is handed over unless it says otherwise. */
  isChosen: boolean;
};

/** Records that were made one: `into` is what they are now, and each in `from` was one of them; who won is the first. */
export type RecordMerge = { into: RecordPointer; from: RecordPointer[] };

/** What is in a text of the inbox. `erased`: all that is personal of this record is to go. `nothing`: it is understood, and nothing follows, for this reason. `fault`: it is not. */
export type ItemRead =
  | { event: RecordEvent }
  | { erased: RecordPointer }
  | { merged: RecordMerge }
  | { nothing: string }
  | { fault: string };
