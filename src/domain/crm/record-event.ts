import type { CrmRecord } from './record.ts';

/** What a CRM said of one of its records; of its fields, those that it named. */
export type RecordEvent = {
  record: CrmRecord;
  /** All that a lead is made of is in it; else the record is asked for. */
  isWhole: boolean;
  /** A workflow of the CRM’s chose to send it: it is handed over unless it says otherwise. */
  isChosen: boolean;
};

/** What is in a text of the inbox. `nothing`: it is understood, and nothing follows, for this reason. `fault`: it is not. */
export type ItemRead = { event: RecordEvent } | { nothing: string } | { fault: string };
