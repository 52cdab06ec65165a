import type { RecordValue } from '../../../domain/crm/record.ts';
import type { ItemRead } from '../../../domain/crm/record-event.ts';
import { flattenFields, readRecordMoment, writeRecordValue } from '../body/flatten-fields.ts';
import { parseJsonBody, readWord } from '../body/json-body.ts';
import { isRecord } from '../lenient.ts';

export const HUBSPOT_WORKFLOW = 'hubspot/workflow';
export const HUBSPOT_APP = 'hubspot/app';

const OBJECTS = new Map([
  ['0-1', 'contact'],
  ['0-2', 'company'],
  ['0-3', 'deal'],
  ['0-136', 'lead'],
]);
const READ_OBJECTS = ['contact', 'deal', 'lead'];
const MERGED_MAX = 100;

/** A record’s id, wherever HubSpot has put it. */
export function readHubspotId(given: Record<string, unknown>): string | undefined {
  const properties = isRecord(given['properties']) ? given['properties'] : {};
  const found = [given['hs_object_id'], properties['hs_object_id'], given['objectId'], given['id'], given['vid']]
    .map((each) => writeRecordValue(unwrap(each)))
    .find((each) => typeof each === 'string' && /^\d{1,30}$/.test(each));
  return found ?? undefined;
}

/** A record as a workflow sends it: as the object API gives it, flat, or with the fields that somebody chose. */
export function readHubspotWorkflow(text: string): ItemRead {
  const given = parseJsonBody(text);
  if (!isRecord(given)) return { fault: 'the body is no record' };
  const id = readHubspotId(given);
  if (id === undefined) return { fault: 'hs_object_id is missing' };
  const { properties, ...outside } = given;
  const fields = { ...flattenFields(outside), ...readProperties(properties) };
  const object = chooseObject(given, fields);
  if (!READ_OBJECTS.includes(object)) return { nothing: `it is about a ${object}` };
  const changedAt = ['lastmodifieddate', 'hs_lastmodifieddate', 'occurredAt', 'updatedAt']
    .map((name) => readRecordMoment(fields[name]))
    .find((moment) => moment !== undefined);
  const record = { object, id, fields, ...(changedAt !== undefined && { changedAt }) };
  return { event: { record, isWhole: true, isChosen: true } };
}

/** Something happened to a record; its id and at most one of its fields are in it. */
export function readHubspotEvent(text: string): ItemRead {
  const given = parseJsonBody(text);
  const id = isRecord(given) ? readEventId(given) : undefined;
  if (!isRecord(given) || id === undefined) return { fault: 'the event names no record' };
  const [named = '', happened = ''] = readWord(given['subscriptionType']).split('.');
  const object = named === 'object' ? (OBJECTS.get(readWord(given['objectTypeId'])) ?? named) : named;
  if (!READ_OBJECTS.includes(object)) return { nothing: `it is about a ${object}` };
  if (happened === 'privacyDeletion') return { erased: { object, id } };
  if (happened === 'merge') return readMerge(given, object, id);
  if (happened !== 'creation' && happened !== 'propertyChange')
    return { nothing: `nothing follows from a ${happened}` };
  const { propertyName, propertyValue } = given;
  const value = writeRecordValue(propertyValue);
  const fields = typeof propertyName === 'string' && value !== undefined ? { [propertyName]: value } : {};
  const changedAt = readRecordMoment(given['occurredAt']);
  const record = { object, id, fields, ...(changedAt !== undefined && { changedAt }) };
  return { event: { record, isWhole: false, isChosen: false } };
}

/** The record that an event is about; of a merge, the one that is left. */
export function readEventId({ objectId, newObjectId, primaryObjectId }: Record<string, unknown>): string | undefined {
  return [newObjectId, primaryObjectId, objectId].map((each) => readHubspotId({ objectId: each })).find(Boolean);
}

/** HubSpot keeps the winner’s id, or gives what is left a new one. */
function readMerge(
  { primaryObjectId, mergedObjectIds }: Record<string, unknown>,
  object: string,
  id: string,
): ItemRead {
  const given = [primaryObjectId, ...(Array.isArray(mergedObjectIds) ? mergedObjectIds.slice(0, MERGED_MAX) : [])];
  const from = given.map((each) => readHubspotId({ objectId: each })).filter((each) => each !== undefined);
  const others = [...new Set(from)].filter((each) => each !== id);
  return { merged: { into: { object, id }, from: others.map((each) => ({ object, id: each })) } };
}

/** Older bodies have `{ "firstname": { "value": "Iris" } }`. */
function readProperties(given: unknown): Record<string, RecordValue> {
  if (!isRecord(given)) return {};
  return flattenFields(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, unwrap(value)])));
}

function unwrap(given: unknown): unknown {
  return isRecord(given) && 'value' in given ? given['value'] : given;
}

function chooseObject(given: Record<string, unknown>, fields: Record<string, RecordValue>): string {
  const named = given['objectTypeId'] ?? given['objectType'];
  if (typeof named === 'string') return OBJECTS.get(named) ?? named.toLowerCase();
  return 'dealstage' in fields || 'dealname' in fields ? 'deal' : 'contact';
}
