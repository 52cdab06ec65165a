import type { RecordNote, RecordWrite } from '../../../domain/crm/record.ts';
import type { CrmAnswer } from '../client.ts';
import { keepNote } from '../keep-note.ts';
import { writeNoteHtml } from '../note-html.ts';
import { readId, readList, readObject, readValue, treatGood } from '../values.ts';
import type { HubspotParts } from './fetch.ts';
import { findHubspotObject, writeObjectPath } from './objects.ts';

/** Notes of a record that are looked at for ours. */
const NOTES_MAX = 100;

/** The properties first: what is refused there is what people must hear of. */
export async function writeHubspotRecord(
  parts: HubspotParts & { now: () => number },
  { object, id, fields, note }: RecordWrite,
  cut: AbortSignal,
): Promise<CrmAnswer<{ note?: string }>> {
  const known = findHubspotObject(object);
  if (!known) return { kind: 'gone' };
  if (Object.keys(fields).length > 0) {
    const properties = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? '']));
    const path = `${writeObjectPath(parts.account, known.path)}/${encodeURIComponent(id)}`;
    const answer = await parts.ask('PATCH', path, cut, { properties });
    if (answer.kind !== 'good') return answer;
  }
  return note === undefined ? { kind: 'good', value: {} } : writeNote(parts, { object, id, note }, cut);
}

type NoteWrite = { object: string; id: string; note: RecordNote };

function writeNote(
  parts: HubspotParts & { now: () => number },
  { object, id, note }: NoteWrite,
  cut: AbortSignal,
): Promise<CrmAnswer<{ note?: string }>> {
  const { account, ask, now } = parts;
  const notes = writeObjectPath(account, 'notes');
  const properties = { hs_note_body: writeNoteHtml(note), hs_timestamp: new Date(now()).toISOString() };
  const associationTypeId = findHubspotObject(object)?.noteAssociation;
  const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }];
  return keepNote(note, {
    find: () => findNote(parts, { object, id, note }, cut),
    change: (noteId) => ask('PATCH', `${notes}/${encodeURIComponent(noteId)}`, cut, { properties }),
    make: async () =>
      treatGood(await ask('POST', notes, cut, { properties, associations: [{ to: { id }, types }] }), (made) =>
        readId(readObject(made)['id']),
      ),
  });
}

/** Asked of the record itself: HubSpot’s search knows what was written only after a while. */
async function findNote(
  { account, ask }: HubspotParts,
  { object, id, note }: NoteWrite,
  cut: AbortSignal,
): Promise<CrmAnswer<string | undefined>> {
  const path = writeObjectPath(account, findHubspotObject(object)?.path ?? object);
  const record = await ask('GET', `${path}/${encodeURIComponent(id)}?associations=notes`, cut);
  if (record.kind !== 'good') return record;
  const list = readObject(readObject(readObject(record.value)['associations'])['notes'])['results'];
  const ids = readList(list)
    .map((each) => readId(readObject(each)['id']))
    .filter((each) => each !== undefined);
  if (ids.length === 0) return { kind: 'good', value: undefined };
  const asked = { properties: ['hs_note_body'], inputs: ids.slice(-NOTES_MAX).map((each) => ({ id: each })) };
  const bodies = await ask('POST', `${writeObjectPath(account, 'notes')}/batch/read`, cut, asked);
  return treatGood(bodies, (value) => {
    const ours = readList(readObject(value)['results'])
      .map(readObject)
      .find(({ properties }) => readValue(readObject(properties)['hs_note_body'])?.includes(note.title));
    return ours && readId(ours['id']);
  });
}
