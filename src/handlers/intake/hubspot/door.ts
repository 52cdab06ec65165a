import type { InboxItem } from '../../../domain/crm/inbox.ts';
import { findUnreadable, parseJsonBody, readBodyText } from '../body/json-body.ts';
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
import { HUBSPOT_APP, HUBSPOT_WORKFLOW, readHubspotId } from './read.ts';
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
  const key = occurredAt === undefined ? hashBody(text) : JSON.stringify([portalId, id, occurredAt]);
  return { items: [{ key: `workflow/${key}`, format: HUBSPOT_WORKFLOW, text }] };
}

function takeEvents(events: unknown[], ownPortal: string | undefined): Taken | DoorRefusal {
  if (events.length > EVENTS_MAX) return refuseField('', `at most ${EVENTS_MAX} events are taken at once`);
  const items: InboxItem[] = [];
  for (const [place, event] of events.entries()) {
    if (!isRecord(event)) return refuseField(`${place}`, 'must be an event');
    const { subscriptionType, objectId, portalId, subscriptionId, eventId, occurredAt } = event;
    if (typeof subscriptionType !== 'string') return refuseField(`${place}.subscriptionType`, 'must be a text');
    if (readHubspotId({ objectId }) === undefined) return refuseField(`${place}.objectId`, 'must be an id');
    if (isForeign(portalId, ownPortal)) return FOREIGN;
    if (isTest(event)) continue;
    const key = JSON.stringify([portalId, subscriptionId, eventId, occurredAt, objectId]);
    items.push({ key: `app/${key}`, format: HUBSPOT_APP, text: JSON.stringify(event) });
  }
  return { items };
}

const FOREIGN: DoorRefusal = { status: 401, detail: 'This is of another HubSpot account than HUBSPOT_PORTAL_ID.' };

function isForeign(portal: unknown, own: string | undefined): boolean {
  return own !== undefined && portal !== undefined && String(portal) !== own;
}

/** What the button *Test* in HubSpot’s app settings sends. */
function isTest({ eventId, objectId, propertyValue }: Record<string, unknown>): boolean {
  return objectId === 123 && (eventId === 100 || propertyValue === 'sample-value');
}
