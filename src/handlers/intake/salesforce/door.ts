import type { ServerResponse } from 'node:http';
import type { InboxItem } from '../../../domain/crm/inbox.ts';
import { findUnreadable, parseJsonBody, readBodyText, readMediaType } from '../body/json-body.ts';
import { isRecord } from '../lenient.ts';
import { isSecret, readKey } from '../proof/secrets.ts';
import {
  type DoorRefusal,
  hashBody,
  NOT_JSON,
  readQuery,
  refuseField,
  type SourceDoor,
  type SourceRequest,
  type Taken,
} from '../sources/source-door.ts';
import { writeAcknowledgement } from './acknowledgement.ts';
import { completeSalesforceId, SALESFORCE_FLOW, SALESFORCE_OUTBOUND } from './read.ts';

/** A hundred records with long descriptions. */
const BODY_MAX = 1024 * 1024;
const XML_TYPES = ['text/xml', 'application/soap+xml'];
const NOTIFICATIONS_MAX = 100;

/** Outbound Messages, which are known by a secret in the address and whose organisation’s they are, and callouts of flows. */
export const salesforceDoor: SourceDoor = {
  bodyMax: BODY_MAX,
  findUnreadable: (headers) => findUnreadable(headers, [...XML_TYPES, 'application/json']),
  findForgery: (request) => {
    const { headers, url, secrets } = request;
    if (!isSoap(request)) return isSecret(readKey(headers), secrets) ? undefined : 'x-api-key is missing or wrong';
    return isSecret(readQuery(url, 'secret'), secrets) ? undefined : 'secret in the address is missing or wrong';
  },
  take: (request) => (isSoap(request) ? takeMessage(request) : takeCallout(request)),
  answer,
};

function isSoap({ headers }: SourceRequest): boolean {
  return XML_TYPES.includes(readMediaType(headers));
}

async function takeMessage({ body, settings }: SourceRequest): Promise<Taken | DoorRefusal> {
  // Most bots never see one, and none waits for it at its start.
  const { NO_NOTIFICATION, readOutboundMessage } = await import('./soap.ts');
  const message = readOutboundMessage(readBodyText(body));
  if ('fault' in message) return { status: message.isXml ? 422 : 400, detail: message.fault };
  const { organization, notifications, malformed } = message;
  const own = settings.organizationId;
  if (own === undefined)
    return { status: 401, detail: 'SALESFORCE_ORGANIZATION_ID is not set here, so nobody’s messages are taken.' };
  if (organization !== own)
    return { status: 401, detail: 'This is of another Salesforce than SALESFORCE_ORGANIZATION_ID.' };
  if (notifications.length > NOTIFICATIONS_MAX)
    return { status: 422, detail: `At most ${NOTIFICATIONS_MAX} notifications are taken at once.` };
  const items = notifications.map((each) => keepNotification(each.id, each));
  if (malformed === 0) return { items };
  // One that nobody understands is named in the inbox: refused, it would come again for ever, and all others with it.
  const named = { fault: `${malformed} of a message’s notifications: ${NO_NOTIFICATION}` };
  return { items: [...items, keepNotification(`malformed/${hashBody(body)}`, named)] };
}

function keepNotification(id: string, given: object): InboxItem {
  return { key: `message/${id}`, format: SALESFORCE_OUTBOUND, text: JSON.stringify(given) };
}

function takeCallout({ body }: SourceRequest): Taken | DoorRefusal {
  const text = readBodyText(body);
  const given = parseJsonBody(text);
  if (given === undefined) return NOT_JSON;
  const record = isRecord(given) ? given['record'] : undefined;
  if (!isRecord(record)) return refuseField('record', 'is missing: the fields of the record');
  const id = completeSalesforceId(record['Id']);
  if (id === undefined) return refuseField('record.Id', 'must be a Salesforce id');
  return { items: [{ key: `flow/${id}/${hashBody(text)}`, format: SALESFORCE_FLOW, text }] };
}

/** An Outbound Message is acknowledged, or not; a status alone says nothing to Salesforce. */
function answer(response: ServerResponse, request: SourceRequest, refusal: DoorRefusal | 'busy' | undefined): boolean {
  if (!isSoap(request)) return false;
  const status = refusal === undefined ? 200 : refusal === 'busy' ? 503 : refusal.status;
  response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' }).end(writeAcknowledgement(status === 200));
  return true;
}
