import type { Instant } from '../../time.ts';
import type { RecordPointer, RecordWrite } from '../record.ts';
import { hashValue } from './own-write.ts';

/** What a CRM took of us for one lead, as hashes, and what it refused last. */
export type WrittenRecord = {
  record: RecordPointer;
  fields: Record<string, string>;
  note?: { hash: string; id?: string };
  writtenAt?: Instant;
  refused?: RefusedWrite;
};

/** `hash`: of the whole write. `field`: the one the CRM wants, or does not take. */
export type RefusedWrite = { hash: string; field?: string; at: Instant };

/** The same is not tried again before this, unless something of it changes: people put it right in the CRM, too. */
export const REFUSED_AGAIN_MS = 24 * 60 * 60 * 1000;

/** Of what a record should say, that which it does not say yet; undefined when there is nothing, or it was refused as it is. */
export function chooseWrite(
  drawn: RecordWrite,
  written: WrittenRecord | undefined,
  now: Instant,
): RecordWrite | undefined {
  const known = written && isSameRecord(written.record, drawn) ? written : undefined;
  const fields = Object.fromEntries(
    Object.entries(drawn.fields).filter(([name, value]) => known?.fields[name] !== hashValue(value)),
  );
  const isNoteNew = drawn.note !== undefined && known?.note?.hash !== hashValue(drawn.note.text);
  if (Object.keys(fields).length === 0 && !isNoteNew) return undefined;
  const { object, id } = drawn;
  const noteId = known?.note?.id;
  const note = isNoteNew && drawn.note ? { ...drawn.note, ...(noteId !== undefined && { id: noteId }) } : undefined;
  const write: RecordWrite = { object, id, fields, ...(note && { note }) };
  const refused = known?.refused;
  const isRefused = refused?.hash === hashWrite(write) && now - refused.at < REFUSED_AGAIN_MS;
  return isRefused ? undefined : write;
}

function isSameRecord(one: RecordPointer, other: RecordPointer): boolean {
  return one.object === other.object && one.id === other.id;
}

/** The same for the same write. */
export function hashWrite({ fields, note }: RecordWrite): string {
  const sorted = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return hashValue(JSON.stringify([sorted, note?.text]));
}

/** What is known once this was taken. */
export function addWritten(
  written: WrittenRecord | undefined,
  write: RecordWrite,
  noteId: string | undefined,
): Omit<WrittenRecord, 'refused' | 'writtenAt'> {
  const record = { object: write.object, id: write.id };
  const known = written && isSameRecord(written.record, record) ? written : undefined;
  const hashes = Object.entries(write.fields).map(([name, value]) => [name, hashValue(value)]);
  const note = write.note
    ? { hash: hashValue(write.note.text), ...(noteId !== undefined && { id: noteId }) }
    : known?.note;
  return { record, fields: { ...known?.fields, ...Object.fromEntries(hashes) }, ...(note && { note }) };
}
