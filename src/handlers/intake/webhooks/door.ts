import type { IncomingHttpHeaders } from 'node:http';
import type { InboxItem } from '../../../domain/crm/inbox.ts';
import { writeWebhookSecret } from '../../../domain/crm/source-secret.ts';
import { findUnreadable, parseJsonBody, readBodyText, readMediaType } from '../body/json-body.ts';
import { isSecret, readBearer } from '../proof/secrets.ts';
import { findMissingHeader, findSignature, openSigningSecrets, WEBHOOK_ID_MAX } from '../proof/standard-signature.ts';
import { readIntake } from '../read-intake.ts';
import {
  type DoorRefusal,
  NOT_JSON,
  refuseField,
  type SourceDoor,
  type SourceRequest,
  type Taken,
} from '../sources/source-door.ts';
import { CLOUD_EVENT, CLOUD_EVENTS, gatherCloudEvent, isBinaryCloudEvent, readCloudEvent } from './cloud-event.ts';
import { INTAKE_BODY } from './read.ts';

const EVENTS_MAX = 1000;

/** Standard Webhooks, or CloudEvents in any of their three forms, with the main door’s data. */
export const webhooksDoor: SourceDoor = {
  bodyMax: 256 * 1024,
  findUnreadable: (headers) => findUnreadable(headers, ['application/json', CLOUD_EVENT, CLOUD_EVENTS]),
  findForgery: ({ headers, body, secrets }) => {
    if (isCloudEvent(headers))
      return isSecret(readBearer(headers), [...secrets, ...secrets.map(writeWebhookSecret)])
        ? undefined
        : 'Authorization: Bearer … is missing or wrong';
    const missing = findMissingHeader(headers);
    if (missing !== undefined) return `${missing} is missing`;
    const signed = findSignature(openSigningSecrets(secrets.map(writeWebhookSecret)), body, headers);
    return 'forged' in signed ? signed.forged : undefined;
  },
  take,
};

function isCloudEvent(headers: IncomingHttpHeaders): boolean {
  return readMediaType(headers) !== 'application/json' || isBinaryCloudEvent(headers);
}

function take({ headers, body }: SourceRequest): Taken | DoorRefusal {
  const given = parseJsonBody(readBodyText(body));
  if (given === undefined) return NOT_JSON;
  if (readMediaType(headers) === CLOUD_EVENTS) return takeBatch(given);
  if (isCloudEvent(headers)) {
    const isBinary = readMediaType(headers) === 'application/json';
    return takeEvent(isBinary ? gatherCloudEvent(headers, given) : given, '');
  }
  const id = String(headers['webhook-id']);
  if (id.length > WEBHOOK_ID_MAX)
    return { status: 400, detail: `webhook-id may have ${WEBHOOK_ID_MAX} characters.`, field: 'webhook-id' };
  return takeBody(`standard/${id}`, given, '');
}

/** All of them are kept, or none is. */
function takeBatch(given: unknown): Taken | DoorRefusal {
  if (!Array.isArray(given)) return refuseField('', 'must be a list of CloudEvents');
  if (given.length > EVENTS_MAX) return refuseField('', `at most ${EVENTS_MAX} events are taken at once`);
  const items: InboxItem[] = [];
  const [ignored, shortened]: [string[], string[]] = [[], []];
  for (const [place, event] of given.entries()) {
    const taken = takeEvent(event, `${place}.`);
    if ('status' in taken) return taken;
    items.push(...taken.items);
    ignored.push(...(taken.ignored ?? []));
    shortened.push(...(taken.shortened ?? []));
  }
  return { items, ignored, shortened };
}

function takeEvent(given: unknown, before: string): Taken | DoorRefusal {
  const read = readCloudEvent(given);
  if ('field' in read) return refuseField(before + read.field, read.message);
  return takeBody(`cloudevent/${read.key}`, read.body, before);
}

/** What is wrong with it is told at once, though it is worked on later. */
function takeBody(key: string, body: unknown, before: string): Taken | DoorRefusal {
  const read = readIntake(body);
  if ('fault' in read) return refuseField(before + read.fault.field, read.fault.message);
  const [ignored, shortened] = [read.ignored, read.shortened].map((paths) => paths.map((path) => before + path));
  return {
    items: [{ key, format: INTAKE_BODY, text: JSON.stringify(body) }],
    ...(ignored && { ignored }),
    ...(shortened && { shortened }),
  };
}
