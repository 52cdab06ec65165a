import type { RecordNote, RecordPointer, RecordValue, RecordWrite } from '../../../domain/crm/record.ts';
import type { CrmAnswer } from '../client.ts';
import { keepNote } from '../keep-note.ts';
import { writeNoteHtml } from '../note-html.ts';
import { readId, readList, readObject, treatGood } from '../values.ts';
import { findPipedrivePath, type PipedriveParts } from './fetch.ts';

/** A lead that is archived cannot be edited: it is taken out before, and put in after all else. */
const ARCHIVED = 'is_archived';
const NOTES_MAX = 100;
/** Custom fields are called by a hash; on v2 they stand apart. */
const HASH = /^[0-9a-f]{40}$/;

export async function writePipedriveRecord(
  parts: PipedriveParts,
  { fields, note, ...pointer }: RecordWrite,
  cut: AbortSignal,
): Promise<CrmAnswer<{ note?: string }>> {
  const path = findPipedrivePath(pointer);
  if (path === undefined) return { kind: 'gone' };
  const { [ARCHIVED]: archived, ...rest } = fields;
  const first = archived === 'false' ? { ...rest, [ARCHIVED]: archived } : rest;
  if (Object.keys(first).length > 0) {
    const answer = await parts.ask('PATCH', path, cut, shapeBody(pointer, first));
    if (answer.kind !== 'good') return answer;
  }
  const noted = note === undefined ? { kind: 'good' as const, value: {} } : await writeNote(parts, pointer, note, cut);
  if (noted.kind !== 'good' || archived !== 'true') return noted;
  const put = await parts.ask('PATCH', path, cut, { [ARCHIVED]: true });
  return put.kind === 'good' ? noted : put;
}

function shapeBody({ object }: RecordPointer, fields: Record<string, RecordValue>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const custom: Record<string, RecordValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (HASH.test(name) && object !== 'lead') custom[name] = value;
    else body[name] = name === ARCHIVED ? value === 'true' : value;
  }
  return Object.keys(custom).length > 0 ? { ...body, custom_fields: custom } : body;
}

function writeNote(
  { ask }: PipedriveParts,
  { object, id }: RecordPointer,
  note: RecordNote,
  cut: AbortSignal,
): Promise<CrmAnswer<{ note?: string }>> {
  const content = writeNoteHtml(note);
  return keepNote(note, {
    find: async () => {
      const query = new URLSearchParams({ [`${object}_id`]: id, sort: 'add_time DESC', limit: String(NOTES_MAX) });
      return treatGood(await ask('GET', `/api/v1/notes?${query}`, cut), (notes) => {
        const ours = readList(notes)
          .map(readObject)
          .find((each) => typeof each['content'] === 'string' && each['content'].includes(note.title));
        return ours && readId(ours['id']);
      });
    },
    change: (noteId) => ask('PUT', `/api/v1/notes/${encodeURIComponent(noteId)}`, cut, { content }),
    make: async () => {
      const link = { [`${object}_id`]: object === 'lead' ? id : Number(id) };
      return treatGood(await ask('POST', '/api/v1/notes', cut, { content, ...link }), (made) =>
        readId(readObject(made)['id']),
      );
    },
  });
}
