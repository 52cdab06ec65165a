import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Reply } from '../../cards/card.ts';
import { NO_ORGANISATION } from '../../domain/organisation.ts';
import type { Handle } from '../handle.ts';
import { type Door, type HttpExchange, type Refusal, respondJson, respondProblem } from '../http.ts';
import { findUnreadable, parseJsonBody, readBodyText, readMediaType } from './body/json-body.ts';
import { buildIntakeEvent } from './build-event.ts';
import { isSecret, readBearer } from './proof/secrets.ts';
import {
  findMissingHeader,
  findSignature,
  openSigningSecrets,
  type SigningSecret,
  WEBHOOK_ID_MAX,
} from './proof/standard-signature.ts';
import { intakeSchema, readIntake } from './read-intake.ts';
import { CLOUD_EVENT, readCloudEvent } from './webhooks/cloud-event.ts';
import { answerHandShake } from './webhooks/hand-shake.ts';

const BODY_MAX = 256 * 1024;

/** Whose leads are signed with this secret, by id; undefined as long as nobody's are. */
export type FindIntakeSource = (secret: string) => Promise<string | undefined>;
type Intake = { handle: Handle; secrets: SigningSecret[]; findSource: FindIntakeSource };

/** `POST /intake/leads`: 202 means kept on disk; a repeat changes nothing and is 202 again. Signed with any of the secrets. */
export function createIntakeDoors(handle: Handle, secrets: string[], findSource: FindIntakeSource): Door[] {
  const intake: Intake = { handle, secrets: openSigningSecrets(secrets), findSource };
  return [
    {
      method: 'POST',
      path: '/intake/leads',
      bodyMax: BODY_MAX,
      findRefusal,
      open: (exchange) => take(exchange, intake),
    },
    { method: 'OPTIONS', path: '/intake/leads', bodyMax: 0, open: answerHandShake },
    {
      method: 'GET',
      path: '/intake/schema.json',
      bodyMax: 0,
      open: ({ response }) => respondJson(response, 200, describeBody(), 'application/schema+json'),
    },
  ];
}

/** Written when it is first asked for: hardly anybody does, and every start would wait for it. */
function describeBody(): object {
  described ??= { $id: '/intake/schema.json', ...z.toJSONSchema(intakeSchema, { io: 'input' }) };
  return described;
}

let described: object | undefined;

/** What no secret can have signed, and what nobody could read, is not waited for. */
function findRefusal({ headers }: IncomingMessage): Refusal | undefined {
  const unreadable = findUnreadable(headers, ['application/json', CLOUD_EVENT]);
  if (unreadable !== undefined) return (response) => respondProblem(response, 415, 'Wrong content type', unreadable);
  const missing = isCloudEvent(headers)
    ? readBearer(headers) === undefined && 'authorization'
    : findMissingHeader(headers);
  return missing ? (response) => respondProblem(response, 401, 'Not signed by us', `${missing} is missing`) : undefined;
}

function isCloudEvent(headers: IncomingHttpHeaders): boolean {
  return readMediaType(headers) === CLOUD_EVENT;
}

/** What was sent, and by which secret its sender is known; or why not. */
type Sent = { secret: string; key: string; body: unknown };
type NotSent = { status: 400 | 401 | 422; title: string; detail: string; field?: string };

async function take({ request, response, body }: HttpExchange, intake: Intake): Promise<void> {
  const { headers } = request;
  const sent = isCloudEvent(headers) ? takeCloudEvent(headers, body, intake) : takeSigned(headers, body, intake);
  if ('status' in sent) return respondProblem(response, sent.status, sent.title, sent.detail, sent.field);
  const read = readIntake(sent.body);
  if ('fault' in read) return respondProblem(response, 422, 'Wrong field', read.fault.message, read.fault.field);
  const organisation = await intake.findSource(sent.secret);
  if (organisation === undefined) return decline(response, { kind: 'declined', why: NO_ORGANISATION });
  const reply = await intake.handle(buildIntakeEvent(read.data, { key: `intake/${sent.key}`, organisation }));
  if (reply.kind === 'declined') return decline(response, reply);
  const { ignored, shortened } = read;
  respondJson(response, 202, { ignored, ...(shortened.length > 0 && { shortened }) });
}

function takeSigned(headers: IncomingHttpHeaders, body: Buffer, { secrets }: Intake): Sent | NotSent {
  const id = String(headers['webhook-id']);
  const signed = findSignature(secrets, body, headers);
  if ('forged' in signed) return { status: 401, title: 'Not signed by us', detail: signed.forged };
  if (id.length > WEBHOOK_ID_MAX)
    return { status: 400, title: 'Wrong header', detail: `webhook-id may have ${WEBHOOK_ID_MAX} characters.` };
  const given = parseJsonBody(readBodyText(body));
  return given === undefined ? NOT_JSON : { secret: signed.secret, key: id, body: given };
}

/** A CloudEvent that is whole in the body, known by the secret itself. */
function takeCloudEvent(headers: IncomingHttpHeaders, body: Buffer, { secrets }: Intake): Sent | NotSent {
  const bearer = readBearer(headers);
  const known = secrets.filter(({ secret }) => isSecret(bearer, [secret]))[0];
  if (known === undefined)
    return { status: 401, title: 'Not signed by us', detail: 'Authorization: Bearer … is not our secret.' };
  const given = parseJsonBody(readBodyText(body));
  if (given === undefined) return NOT_JSON;
  const read = readCloudEvent(given);
  if ('field' in read) return { status: 422, title: 'Wrong field', detail: read.message, field: read.field };
  return { secret: known.secret, key: `cloudevent/${read.key}`, body: read.body };
}

const NOT_JSON: NotSent = { status: 400, title: 'Not JSON', detail: 'The body is not valid JSON.' };

/** Not now, or never: nothing was kept. */
function decline(response: ServerResponse, { why, because, field }: Extract<Reply, { kind: 'declined' }>): void {
  const [status, title] = DECLINED[because ?? 'not-now'];
  if (because === undefined) response.setHeader('retry-after', '60');
  respondProblem(response, status, title, why, field);
}

const DECLINED = {
  'not-now': [503, 'Not ready'],
  unknown: [404, 'Not known'],
  conflict: [409, 'Does not follow'],
} as const;
