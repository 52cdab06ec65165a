import type { RecordNote, RecordPointer, RecordWrite } from '../../../domain/crm/record.ts';
import type { CrmAnswer } from '../client.ts';
import { keepNote } from '../keep-note.ts';
import { readId, readObject, treatGood } from '../values.ts';
import { findFirstRow, findSalesforcePath, type SalesforceParts } from './fetch.ts';

/** A task’s subject is what it is found by, so it is the note’s title. */
const QUOTED = /['\\]/g;

/** The fields first: what is refused there is what people must hear of. */
export async function writeSalesforceRecord(
  parts: SalesforceParts,
  { fields, note, ...pointer }: RecordWrite,
  cut: AbortSignal,
): Promise<CrmAnswer<{ note?: string }>> {
  const path = findSalesforcePath(pointer);
  if (path === undefined) return { kind: 'gone' };
  if (Object.keys(fields).length > 0) {
    const answer = await parts.ask('PATCH', path, cut, fields);
    if (answer.kind !== 'good') return answer;
  }
  return note === undefined ? { kind: 'good', value: {} } : writeTask(parts, pointer, note, cut);
}

/** A note is a task that is done. */
function writeTask(
  parts: SalesforceParts,
  pointer: RecordPointer,
  note: RecordNote,
  cut: AbortSignal,
): Promise<CrmAnswer<{ note?: string }>> {
  const link = pointer.object === 'opportunity' ? 'WhatId' : 'WhoId';
  const body = { Subject: note.title, Description: note.text };
  return keepNote(note, {
    find: async () => {
      const subject = note.title.replaceAll(QUOTED, String.raw`\$&`);
      const query = `SELECT Id FROM Task WHERE ${link} = '${pointer.id}' AND Subject = '${subject}' LIMIT 1`;
      return treatGood(await findFirstRow(parts, query, cut), (task) => readId(task['Id']));
    },
    change: (id) => parts.ask('PATCH', `/sobjects/Task/${encodeURIComponent(id)}`, cut, body),
    make: async () => {
      const made = { ...body, [link]: pointer.id, Status: 'Completed' };
      return treatGood(await parts.ask('POST', '/sobjects/Task', cut, made), (task) => readId(readObject(task)['id']));
    },
  });
}
