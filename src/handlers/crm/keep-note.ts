import type { RecordNote } from '../../domain/crm/record.ts';
import type { CrmAnswer } from './client.ts';

/** How a vendor finds, changes and makes a note; each gives the note’s id. */
type NoteWays = {
  find(): Promise<CrmAnswer<string | undefined>>;
  change(id: string): Promise<CrmAnswer<unknown>>;
  make(): Promise<CrmAnswer<string | undefined>>;
};

/** Keeps one note on a record: where its id is not known it is looked for first, and where somebody took it away another is made. */
export async function keepNote({ id }: RecordNote, ways: NoteWays): Promise<CrmAnswer<{ note?: string }>> {
  const found: CrmAnswer<string | undefined> = id === undefined ? await ways.find() : { kind: 'good', value: id };
  if (found.kind !== 'good') return found;
  if (found.value !== undefined) {
    const changed = await ways.change(found.value);
    if (changed.kind === 'good') return { kind: 'good', value: { note: found.value } };
    if (changed.kind !== 'gone') return changed;
  }
  const made = await ways.make();
  if (made.kind !== 'good') return made;
  return { kind: 'good', value: made.value === undefined ? {} : { note: made.value } };
}
