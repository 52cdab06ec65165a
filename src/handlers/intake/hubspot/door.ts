import type { InboxItem } from '../../../domain/crm/inbox.ts';
import { findUnreadable, parseJsonBody, readBodyText, readWord, writeJsonBody } from '../body/json-body.ts';
import { isRecord } from '../lenient.ts';
import { isSecret, readHeader, readKey } from '../proof/secrets.ts';
import {
  type DoorRefusal,
  hashBody,
  NOT_JSON,
  refuseField,
  type SourceDoor,
  type SourceRequest,
  type Taken,
} from '../sources/source-door.ts';
import { HUBSPOT_APP, HUBSPOT_WORKFLOW, readEventId, readHubspotId } from './read.ts';
import { findHubspotForgery } from './signature.ts';

/** HubSpot sends at most 100. */
const EVENTS_MAX = 1000;

/** A workflow’s webhook, which brings a record, and an app’s, which names records that changed. */
export const hubspotDoor: SourceDoor = {
  bodyMax: 256 * 1024,
  findUnreadable: (headers) => findUnreadable(headers, ['application/json']),
  findForgery,
  take,
};

function findForgery({ headers, method, url, body, ...at }: SourceRequest): string | undefined {
  const signature = readHeader(headers['x-hubspot-signature-v3']);
  if (signature === undefined) {
    if (isSecret(readKey(headers), at.secrets)) return undefined;
    return 'x-hubspot-signature-v3, or our key in x-api-key, is missing or wrong';
  }
  const { appSecret } = at.settings;
  if (appSecret === undefined) return 'HUBSPOT_APP_SECRET is not set here, so no signature can be checked';
  if (at.publicUrl === undefined) return 'PUBLIC_URL is not set here, so no signature can be checked';
  const uri = at.publicUrl.replace(/\/$/, '') + url;
  const timestamp = readHeader(headers['x-hubspot-request-timestamp']) ?? '';
  return findHubspotForgery({ method, uri, body, timestamp }, { signature, appSecret, now: at.now });
}

function take({ body, settings }: SourceRequest): Taken | DoorRefusal {
  const text = readBodyText(body);
  const given = parseJsonBody(text);
  if (given === undefined) return NOT_JSON;
  if (Array.isArray(given)) return takeEvents(given, settings.portalId);
  if (!isRecord(given)) return refuseField('', 'must be a record, or a list of events');
  if (isForeign(given['portalId'] ?? given['portal-id'], settings.portalId)) return FOREIGN;
  const id = readHubspotId(given);
  if (id === undefined) return refuseField('hs_object_id', 'is missing: the record’s id');
  const { occurredAt, portalId = settings.portalId ?? '' } = given;
  const named = occurredAt === undefined ? undefined : writeJsonBody([portalId, id, occurredAt]);
  const key = named ?? hashBody(text);
  return { items: [{ key: `workflow/${key}`, format: HUBSPOT_WORKFLOW, text }] };
}

/**
 * HubSpot puts what happens to many records, of every account that has the app, into one list and sends none of it again that was
 * refused: what is wrong or another's goes by itself, and is named. Refused is what has nothing else in it.
 */
function takeEvents(events: unknown[], ownPortal: string | undefined): Taken | DoorRefusal {
  if (events.length > EVENTS_MAX) return refuseField('', `at most ${EVENTS_MAX} events are taken at once`);
  const items: InboxItem[] = [];
  const refusals: DoorRefusal[] = [];
  const ignored: string[] = [];
  for (const [place, event] of events.entries()) {
    const taken = takeEvent(event, `${place}`, ownPortal);
    if (!('status' in taken)) items.push(...taken.items);
    else {
      refusals.push(taken);
      if (ignored.length < IGNORED_MAX) ignored.push(taken.field ?? `${place}.portalId`);
    }
  }
  const [refusal] = refusals;
  return refusal !== undefined && refusals.length === events.length ? refusal : { items, ignored };
}

/** So many are named; more tell nobody more. */
const IGNORED_MAX = 20;

function takeEvent(event: unknown, place: string, ownPortal: string | undefined): Taken | DoorRefusal {
  if (!isRecord(event)) return refuseField(place, 'must be an event');
  const { subscriptionType, objectId, portalId, subscriptionId, eventId, occurredAt } = event;
  if (typeof subscriptionType !== 'string') return refuseField(`${place}.subscriptionType`, 'must be a text');
  if (isForeign(portalId, ownPortal)) return FOREIGN;
  // Two records that were joined, or not any more: that has no record of its own, and says nothing of a lead.
  if (/\.association/i.test(subscriptionType)) return { items: [] };
  if (readEventId(event) === undefined) return refuseField(`${place}.objectId`, 'must be an id');
  if (isTest(event)) return { items: [] };
  const text = writeJsonBody(event);
  if (text === undefined) return refuseField(place, 'is nested too deeply');
  const key = JSON.stringify([portalId, subscriptionId, eventId, occurredAt, objectId]);
  return { items: [{ key: `app/${key}`, format: HUBSPOT_APP, text }] };
}

const FOREIGN: DoorRefusal = { status: 401, detail: 'This is of another HubSpot account than HUBSPOT_PORTAL_ID.' };

function isForeign(portal: unknown, own: string | undefined): boolean {
  return own !== undefined && portal !== undefined && readWord(portal) !== own;
}

/** What the button *Test* in HubSpot’s app settings sends. */
function isTest({ eventId, objectId, propertyValue }: Record<string, unknown>): boolean {
  return readWord(objectId) === '123' && (readWord(eventId) === '100' || propertyValue === 'sample-value');
}
