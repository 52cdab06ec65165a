import type { Instant } from '../time.ts';

/** What a record is in its CRM: HubSpot’s contact, Salesforce’s lead, … in small letters. */
export type RecordPointer = { object: string; id: string };

/** A value as a CRM gives it, as text; numbers are their digits. */
export type RecordValue = string | null;

/**
 * A record as its CRM knows it. `fields`: by the CRM’s names; of what belongs to it with the name of that before it
 * (`person.name`, `owner.email`), and labels beside the keys they stand for (`stage_id.label`). `changedAt`: when it was so.
 */
export type CrmRecord = RecordPointer & {
  fields: Record<string, RecordValue>;
  changedAt?: Instant;
  /** Other records that belong to the same lead: the deal that was made of it, its person. */
  belongs?: RecordPointer[];
};

/**
 * What is written: fields by the CRM’s names, and the one note on the record. `title` is how the note is found again, so it never
 * changes; its `id` is known once it was written.
 */
export type RecordWrite = RecordPointer & {
  fields: Record<string, RecordValue>;
  note?: RecordNote;
};
export type RecordNote = { title: string; text: string; id?: string };
