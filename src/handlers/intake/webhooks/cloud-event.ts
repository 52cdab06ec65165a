import type { IncomingHttpHeaders } from 'node:http';
import { parseJsonBody, readWord } from '../body/json-body.ts';
import { isRecord } from '../lenient.ts';
import { readHeader } from '../proof/secrets.ts';

/** Media types of a CloudEvent that is whole in the body, and of several in one. */
export const CLOUD_EVENT = 'application/cloudevents+json';
export const CLOUD_EVENTS = 'application/cloudevents-batch+json';
const ID_MAX = 500;

/** A CloudEvent 1.0 as the main door’s body: its own key, and what it says. */
export type CloudEventRead = { key: string; body: Record<string, unknown> } | { field: string; message: string };

/** Which of its attributes is missing or wrong, or what it says. Attributes that nobody here asks for are left out. */
export function readCloudEvent(given: unknown): CloudEventRead {
  if (!isRecord(given)) return { field: '', message: 'is no CloudEvent: a JSON object is one' };
  if (given['specversion'] !== '1.0') return { field: 'specversion', message: 'must be 1.0' };
  for (const name of ['id', 'source', 'type']) {
    const value = given[name];
    if (typeof value !== 'string' || value === '' || value.length > ID_MAX)
      return { field: name, message: `must be a text of 1 to ${ID_MAX} characters` };
  }
  const { datacontenttype, type, source, id, time } = given;
  // As JSON has it, null is absent.
  if (datacontenttype !== undefined && datacontenttype !== null && !isJsonType(datacontenttype))
    return { field: 'datacontenttype', message: 'must be application/json' };
  const meant = findMeant(readWord(type));
  if (meant === undefined) return { field: 'type', message: 'must hold lead.sql, lead.qualified or lead.outcome' };
  const data = readData(given);
  if (data === undefined) return { field: 'data', message: 'must be the JSON of a lead or an outcome' };
  return {
    key: JSON.stringify([source, id]),
    body: { type: meant, ...(time !== undefined && { timestamp: time }), data },
  };
}

function isJsonType(given: unknown): boolean {
  return typeof given === 'string' && /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(given.trim());
}

/** `com.example.crm.lead.sql` is a lead that is handed over. */
function findMeant(type: string): string | undefined {
  if (/(^|\.)lead\.(sql|qualified)(\.|$)/i.test(type)) return 'lead.qualified';
  return /(^|\.)lead\.outcome(\.|$)/i.test(type) ? 'lead.outcome' : undefined;
}

function readData({ data, data_base64: encoded }: Record<string, unknown>): Record<string, unknown> | undefined {
  const given = typeof encoded === 'string' ? parseJsonBody(Buffer.from(encoded, 'base64').toString('utf8')) : data;
  if (!isRecord(given)) return undefined;
  // Some senders call the link to the record so.
  const { crmUrl, ...rest } = given;
  return crmUrl === undefined || 'url' in rest ? rest : { ...rest, url: crmUrl };
}

/** Whether the headers say that the body is the data of a CloudEvent and no more. */
export function isBinaryCloudEvent(headers: IncomingHttpHeaders): boolean {
  return readHeader(headers['ce-specversion']) !== undefined;
}

/** The same CloudEvent with all of it in one. */
export function gatherCloudEvent(headers: IncomingHttpHeaders, data: unknown): Record<string, unknown> {
  const attributes = Object.entries(headers).flatMap(([name, value]) =>
    name.startsWith('ce-') && typeof value === 'string' ? [[name.slice(3), decodeAttribute(value)]] : [],
  );
  return { ...Object.fromEntries(attributes), datacontenttype: headers['content-type'], data };
}

/** Headers carry other letters than ASCII as `%C3%A9`. */
function decodeAttribute(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
