import type { IncomingHttpHeaders } from 'node:http';
import { readMediaType } from '../body/json-body.ts';
import { CLOUD_EVENT, CLOUD_EVENTS, gatherCloudEvent, isBinaryCloudEvent, readCloudEvent } from './cloud-event.ts';

/** The media types in which CloudEvents come; binary ones as the JSON of their data. */
export const EVENT_TYPES = ['application/json', CLOUD_EVENT, CLOUD_EVENTS];
const EVENTS_MAX = 1000;

/** One CloudEvent as the main door’s body. `before`: where it stands in what was sent, as the beginning of a field’s name. */
export type SentEvent = { key: string; body: Record<string, unknown>; before: string };
type SentEvents = { events: SentEvent[] } | { field: string; message: string };

/** Whether the headers are of CloudEvents, in any of their three forms. */
export function isCloudEvent(headers: IncomingHttpHeaders): boolean {
  return readMediaType(headers) !== 'application/json' || isBinaryCloudEvent(headers);
}

/** Structured, binary or several at once: each as the main door’s body, or what is wrong with the first that is none. */
export function readCloudEvents(headers: IncomingHttpHeaders, given: unknown): SentEvents {
  const type = readMediaType(headers);
  if (type === CLOUD_EVENTS) return readBatch(given);
  return readEach([type === CLOUD_EVENT ? given : gatherCloudEvent(headers, given)], () => '');
}

function readBatch(given: unknown): SentEvents {
  if (!Array.isArray(given)) return { field: '', message: 'must be a list of CloudEvents' };
  if (given.length > EVENTS_MAX) return { field: '', message: `at most ${EVENTS_MAX} events are taken at once` };
  return readEach(given, (place) => `${place}.`);
}

function readEach(given: unknown[], nameBefore: (place: number) => string): SentEvents {
  const events: SentEvent[] = [];
  for (const [place, each] of given.entries()) {
    const before = nameBefore(place);
    const read = readCloudEvent(each);
    if ('field' in read) return { field: before + read.field, message: read.message };
    events.push({ ...read, key: `cloudevent/${read.key}`, before });
  }
  return { events };
}
