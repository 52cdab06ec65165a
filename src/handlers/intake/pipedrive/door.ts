import { findUnreadable, parseJsonBody, readBodyText, readWord } from '../body/json-body.ts';
import { isRecord } from '../lenient.ts';
import { isSecret, readBasic } from '../proof/secrets.ts';
import {
  type DoorRefusal,
  NOT_JSON,
  refuseField,
  type SourceDoor,
  type SourceRequest,
  type Taken,
} from '../sources/source-door.ts';
import { PIPEDRIVE_OBJECTS, PIPEDRIVE_V2 } from './read.ts';

/** The name that stands beside the password in Pipedrive’s webhook. */
export const PIPEDRIVE_USER = 'smarketing';

/** Webhooks of version 2. Whatever it is about, Pipedrive is answered well: ten bad answers, and it sends nothing for half an hour. */
export const pipedriveDoor: SourceDoor = {
  bodyMax: 256 * 1024,
  findUnreadable: (headers) => findUnreadable(headers, ['application/json']),
  findForgery: ({ headers, secrets }) => {
    const given = readBasic(headers);
    const isOwn = isSecret(given?.password, secrets) && given?.name === PIPEDRIVE_USER;
    return isOwn ? undefined : 'the name or the password of the webhook (HTTP Basic) is missing or wrong';
  },
  take,
};

/** A lead’s is a UUID, a deal’s a number; it becomes part of an address, where dots would lead elsewhere. */
const RECORD_ID = /^[\w-]{1,64}$/;

function take({ body, settings }: SourceRequest): Taken | DoorRefusal {
  const text = readBodyText(body);
  const given = parseJsonBody(text);
  if (given === undefined) return NOT_JSON;
  const meta = isRecord(given) ? given['meta'] : undefined;
  if (!isRecord(meta)) return refuseField('meta', 'is missing: choose version 2 of Pipedrive’s webhooks');
  const { id, entity, entity_id: entityId, host } = meta;
  if (settings.domain !== undefined && host !== undefined && readWord(host).toLowerCase() !== settings.domain)
    return { status: 401, detail: 'This is of another Pipedrive than PIPEDRIVE_DOMAIN.' };
  if (entity === undefined) return refuseField('meta.entity', 'is missing: choose version 2 of Pipedrive’s webhooks');
  if (!PIPEDRIVE_OBJECTS.includes(readWord(entity))) return { items: [] };
  if (typeof id !== 'string' || id === '') return refuseField('meta.id', 'must be a text');
  if (!RECORD_ID.test(readWord(entityId))) return refuseField('meta.entity_id', 'must be an id');
  return { items: [{ key: JSON.stringify([id, entityId]), format: PIPEDRIVE_V2, text }] };
}
