import type { CrmRecord, RecordPointer, RecordWrite } from '../../domain/crm/record.ts';

/**
 * How a CRM answered. `later`: it may be asked again; `afterMs`: it asks to be left alone so long, by all; `isOwn`: only of this record. `account-refused`: the token or its
 * rights are not good, for every record. `refused`: this will never be taken; `field` is the one it wants or does not take. The text of an answer is kept nowhere.
 */
export type CrmAnswer<T> =
  | { kind: 'good'; value: T }
  | { kind: 'later'; reason: string; afterMs?: number; isOwn?: boolean }
  /** The request had left and no whole answer came: perhaps it was done. */
  | { kind: 'unknown'; reason: string }
  | { kind: 'account-refused'; reason: string }
  | { kind: 'refused'; reason: string; field?: string }
  /** There is no such record, or it is archived. */
  | { kind: 'gone' };

/** One CRM, asked and written to by its own API; never throws for what it is answered. `cut` ends every call. */
export type CrmClient = {
  /** The record as it is now, with what belongs to it, and with labels; never an id alone. */
  fetchRecord(pointer: RecordPointer, cut: AbortSignal): Promise<CrmAnswer<CrmRecord>>;
  /** Safe to repeat. What was not there yet is said with its id. */
  writeRecord(write: RecordWrite, cut: AbortSignal): Promise<CrmAnswer<{ note?: string }>>;
  /** Whether the token is good and what it may do, by questions that change nothing: one line each that is missing. */
  check(cut: AbortSignal): Promise<CrmAnswer<{ missing: string[] }>>;
  /** Where a person sees the record. */
  writeRecordUrl(pointer: RecordPointer): string | undefined;
};
