import type { RecordPointer, RecordValue } from '../../../domain/crm/record.ts';
import type { ItemRead } from '../../../domain/crm/record-event.ts';
import { flattenFields, readRecordMoment } from '../body/flatten-fields.ts';
import { parseJsonBody, readWord } from '../body/json-body.ts';
import { isRecord } from '../lenient.ts';

export const SALESFORCE_OUTBOUND = 'salesforce/outbound';
export const SALESFORCE_FLOW = 'salesforce/flow';

/** What the first letters of an id say. */
const PREFIXES: Record<string, string> = { '00Q': 'lead', '006': 'opportunity', '003': 'contact' };
const READ_OBJECTS = ['lead', 'opportunity'];
const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** An id as it has 18 characters: the last three tell which letters of the first 15 are capitals. Undefined where it is none. */
export function completeSalesforceId(given: unknown): string | undefined {
  if (typeof given !== 'string' || !/^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(given)) return undefined;
  if (given.length === 18) return given;
  const suffix = [0, 5, 10].map((from) => {
    const bits = [...given.slice(from, from + 5)].map((letter, place) => (/[A-Z]/.test(letter) ? 2 ** place : 0));
    return SUFFIX_LETTERS[bits.reduce((sum, bit) => sum + bit, 0)];
  });
  return given + suffix.join('');
}

/** A record of an Outbound Message, as the door wrote it: with the fields that somebody chose, as they are now. */
export function readOutboundRecord(text: string): ItemRead {
  const given = parseJsonBody(text);
  if (isRecord(given) && typeof given['fault'] === 'string') return { fault: given['fault'] };
  if (!isRecord(given) || !isRecord(given['fields'])) return { fault: 'the notification holds no record' };
  return readRecord(flattenFields(given['fields']), readWord(given['object']), true);
}

/** The documented body of a flow’s callout: `{ "event": "lead.sql", "record": { "Id": … } }`. */
export function readFlowRecord(text: string): ItemRead {
  const given = parseJsonBody(text);
  if (!isRecord(given) || !isRecord(given['record'])) return { fault: 'record is missing' };
  const { record, event } = given;
  const attributes = isRecord(record) ? record['attributes'] : undefined;
  const type = isRecord(attributes) ? attributes['type'] : undefined;
  const isChosen = event === undefined || /lead\.(sql|qualified)/i.test(readWord(event));
  return readRecord(flattenFields(record), typeof type === 'string' ? type.toLowerCase() : undefined, isChosen);
}

function readRecord(fields: Record<string, RecordValue>, type: string | undefined, isChosen: boolean): ItemRead {
  const id = completeSalesforceId(fields['Id']);
  if (id === undefined) return { fault: 'Id is missing' };
  const object = type ?? PREFIXES[id.slice(0, 3)] ?? 'record';
  if (!READ_OBJECTS.includes(object)) return { nothing: `it is about a ${object}` };
  const changedAt = readRecordMoment(fields['LastModifiedDate']) ?? readRecordMoment(fields['SystemModstamp']);
  const record = { object, id, fields, belongs: listBelongings(fields), ...(changedAt !== undefined && { changedAt }) };
  return { event: { record, isWhole: true, isChosen } };
}

/** A lead that was converted names what it became. */
function listBelongings(fields: Record<string, RecordValue>): RecordPointer[] {
  const opportunity = completeSalesforceId(fields['ConvertedOpportunityId']);
  return opportunity === undefined ? [] : [{ object: 'opportunity', id: opportunity }];
}
