import { findUnreadable, parseJsonBody, readBodyText, readWord } from '../body/json-body.ts';
import { isRecord } from '../lenient.ts';
import { isSecret, readHeader, readKey } from '../proof/secrets.ts';
import {
  type DoorRefusal,
  NOT_JSON,
  readQuery,
  refuseField,
  type SourceDoor,
  type SourceRequest,
  type Taken,
} from '../sources/source-door.ts';
import { DYNAMICS_STEP, DYNAMICS_THIN } from './read.ts';

/** Dataverse counts 256 KB before it writes them as JSON. */
const BODY_MAX = 512 * 1024;

/** A step of a webhook that the Plug-in Registration Tool has registered. */
export const dynamicsDoor: SourceDoor = {
  bodyMax: BODY_MAX,
  findUnreadable: (headers) => findUnreadable(headers, ['application/json']),
  findForgery: ({ headers, url, secrets }) =>
    isSecret(readKey(headers) ?? readQuery(url, 'code'), secrets)
      ? undefined
      : 'x-api-key, or code in the address, is missing or wrong',
  take,
};

/** As it stands in queries and addresses. */
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function take({ body, headers, settings }: SourceRequest): Taken | DoorRefusal {
  const from = readHeader(headers['x-ms-dynamics-organization'])?.toLowerCase();
  if (settings.url !== undefined && from !== undefined && from !== new URL(settings.url).hostname)
    return { status: 401, detail: 'This is of another Dynamics 365 than DYNAMICS_URL.' };
  const text = readBodyText(body);
  const given = parseJsonBody(text);
  if (given === undefined) return NOT_JSON;
  if (!isRecord(given)) return refuseField('', 'must be an execution context');
  const { OperationId, PrimaryEntityId, PrimaryEntityName } = given;
  for (const [name, value] of Object.entries({ OperationId, PrimaryEntityId, PrimaryEntityName }))
    if (typeof value !== 'string' || value === '' || value.length > 100) return refuseField(name, 'must be a text');
  if (!GUID.test(readWord(PrimaryEntityId))) return refuseField('PrimaryEntityId', 'must be a GUID');
  // Without its data it is only known which record it is about.
  const isThin = readHeader(headers['x-ms-dynamics-msg-size-exceeded']) !== undefined;
  const key = JSON.stringify([OperationId, PrimaryEntityId]);
  return { items: [{ key, format: isThin ? DYNAMICS_THIN : DYNAMICS_STEP, text }] };
}
