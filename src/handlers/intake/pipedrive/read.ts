import type { RecordPointer } from '../../../domain/crm/record.ts';
import type { ItemRead } from '../../../domain/crm/record-event.ts';
import { flattenFields, readRecordMoment } from '../body/flatten-fields.ts';
import { parseJsonBody, readWord } from '../body/json-body.ts';
import { isRecord } from '../lenient.ts';

export const PIPEDRIVE_V2 = 'pipedrive/v2';
/** Those that say something of a lead. */
export const PIPEDRIVE_OBJECTS = ['lead', 'deal'];

/** A lead or a deal as it is now, without names and addresses: those are its person’s and its organisation’s. */
export function readPipedriveEvent(text: string): ItemRead {
  const given = parseJsonBody(text);
  if (!isRecord(given) || !isRecord(given['meta'])) return { fault: 'meta is missing' };
  const { meta, data } = given;
  const [object, id] = [readWord(meta['entity']), readWord(meta['entity_id'])];
  if (!PIPEDRIVE_OBJECTS.includes(object)) return { nothing: `it is about a ${object}` };
  if (!isRecord(data)) return { nothing: 'it is gone there' };
  const fields = flattenFields(data);
  const changedAt = readRecordMoment(fields['update_time']) ?? readRecordMoment(meta['timestamp']);
  const person = fields['person_id'];
  const belongs: RecordPointer[] = person ? [{ object: 'person', id: person }] : [];
  const record = { object, id, fields, belongs, ...(changedAt !== undefined && { changedAt }) };
  return { event: { record, isWhole: false, isChosen: false } };
}
