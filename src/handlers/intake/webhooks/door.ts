import type { IncomingHttpHeaders } from 'node:http';
import type { InboxItem } from '../../../domain/crm/inbox.ts';
import { writeWebhookSecret } from '../../../domain/crm/source-secret.ts';
import { findUnreadable, parseJsonBody, readBodyText, writeJsonBody } from '../body/json-body.ts';
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
import { INTAKE_BODY } from './read.ts';
import { EVENT_TYPES, isCloudEvent, readCloudEvents, type SentEvent } from './read-events.ts';

/** Standard Webhooks, or CloudEvents in any of their three forms, with the main door’s data. */
export const webhooksDoor: SourceDoor = {
  bodyMax: 256 * 1024,
  findUnreadable: (headers) => findUnreadable(headers, EVENT_TYPES),
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

function take({ headers, body }: SourceRequest): Taken | DoorRefusal {
  const given = parseJsonBody(readBodyText(body));
  if (given === undefined) return NOT_JSON;
  if (isCloudEvent(headers)) return takeEvents(headers, given);
  const id = String(headers['webhook-id']);
  if (id.length > WEBHOOK_ID_MAX)
    return { status: 400, detail: `webhook-id may have ${WEBHOOK_ID_MAX} characters.`, field: 'webhook-id' };
  return takeBody({ key: `standard/${id}`, body: given, before: '' });
}

/** All of them are kept, or none is. */
function takeEvents(headers: IncomingHttpHeaders, given: unknown): Taken | DoorRefusal {
  const read = readCloudEvents(headers, given);
  if ('field' in read) return refuseField(read.field, read.message);
  const items: InboxItem[] = [];
  const [ignored, shortened]: [string[], string[]] = [[], []];
  for (const event of read.events) {
    const taken = takeBody(event);
    if ('status' in taken) return taken;
    items.push(...taken.items);
    ignored.push(...(taken.ignored ?? []));
    shortened.push(...(taken.shortened ?? []));
  }
  return { items, ignored, shortened };
}

type Sent = Omit<SentEvent, 'body'> & { body: unknown };

/** What is wrong with it is told at once, though it is worked on later. */
function takeBody({ key, body, before }: Sent): Taken | DoorRefusal {
  const read = readIntake(body);
  if ('fault' in read) return refuseField(before + read.fault.field, read.fault.message);
  const text = writeJsonBody(body);
  if (text === undefined) return refuseField(before, 'is nested too deeply');
  const [ignored, shortened] = [read.ignored, read.shortened].map((paths) => paths.map((path) => before + path));
  return {
    items: [{ key, format: INTAKE_BODY, text }],
    ...(ignored && { ignored }),
    ...(shortened && { shortened }),
  };
}
