import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Reply } from '../../cards/card.ts';
import { NO_ORGANISATION } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import type { Handle } from '../handle.ts';
import { type Door, type HttpExchange, type Refusal, respondJson, respondProblem } from '../http.ts';
import { findUnreadable, parseJsonBody, readBodyText } from './body/json-body.ts';
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
import { answerHandShake, HAND_SHAKES_A_MINUTE } from './webhooks/hand-shake.ts';
import { EVENT_TYPES, isCloudEvent, readCloudEvents } from './webhooks/read-events.ts';

const BODY_MAX = 256 * 1024;

/** Whose leads are signed with this secret, by id; undefined as long as nobody's are. */
export type FindIntakeSource = (secret: string) => Promise<string | undefined>;
type Intake = { handle: Handle; secrets: SigningSecret[]; findSource: FindIntakeSource; now(): Instant };

/** `secrets`: as they are set. */
type IntakeParts = Omit<Intake, 'secrets'> & { secrets: string[] };

/** `POST /intake/leads`: 202 means kept on disk; a repeat changes nothing and is 202 again. Signed with any of the secrets. */
export function createIntakeDoors({ secrets, ...parts }: IntakeParts): Door[] {
  const intake: Intake = { ...parts, secrets: openSigningSecrets(secrets) };
  return [
    {
      method: 'POST',
      path: '/intake/leads',
      bodyMax: BODY_MAX,
      findRefusal,
      open: (exchange) => take(exchange, intake),
    },
    { method: 'OPTIONS', path: '/intake/leads', bodyMax: 0, aMinute: HAND_SHAKES_A_MINUTE, open: answerHandShake },
    {
      method: 'GET',
      path: '/intake/schema.json',
      bodyMax: 0,
      aMinute: 120,
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
  const unreadable = findUnreadable(headers, EVENT_TYPES);
  if (unreadable !== undefined) return refuseBy(415, 'Wrong content type', unreadable, 'wrong content type');
  const missing = isCloudEvent(headers)
    ? readBearer(headers) === undefined && 'authorization'
    : findMissingHeader(headers);
  return missing ? refuseBy(401, 'Not signed by us', `${missing} is missing`) : undefined;
}

function refuseBy(status: number, title: string, detail: string, reason = detail): Refusal {
  return { reason, answer: (response) => respondProblem(response, status, title, detail) };
}

/** What was sent, each with its key, and by which secret its sender is known; or why not. */
type Sent = { secret: string; bodies: SentBody[] };
/** `before`: as the beginning of a field’s name, where it is one of several. */
type SentBody = { key: string; body: unknown; before: string };
type NotSent = { status: 400 | 401 | 422; title: string; detail: string; field?: string };

async function take({ request, response, body, refuse }: HttpExchange, intake: Intake): Promise<void> {
  const { headers } = request;
  const sent = isCloudEvent(headers) ? takeCloudEvents(headers, body, intake) : takeSigned(headers, body, intake);
  if ('status' in sent && sent.status === 401) return refuse(refuseBy(sent.status, sent.title, sent.detail));
  if ('status' in sent) return respondProblem(response, sent.status, sent.title, sent.detail, sent.field);
  const read = readBodies(sent.bodies);
  if ('field' in read) return respondProblem(response, 422, 'Wrong field', read.message, read.field);
  const organisation = await intake.findSource(sent.secret);
  if (organisation === undefined) return decline(response, { kind: 'declined', why: NO_ORGANISATION });
  const declined = await tellEach(read.bodies, organisation, intake);
  if (declined !== undefined) return decline(response, declined);
  const { ignored, shortened } = read;
  respondJson(response, 202, { ignored, ...(shortened.length > 0 && { shortened }) });
}

type ReadBody = SentBody & { data: Parameters<typeof buildIntakeEvent>[0] };

/** Each as it is understood, or the first field that is wrong: then nothing of all is kept. */
function readBodies(
  sent: SentBody[],
): { bodies: ReadBody[]; ignored: string[]; shortened: string[] } | { field: string; message: string } {
  const bodies: ReadBody[] = [];
  const [ignored, shortened]: [string[], string[]] = [[], []];
  for (const each of sent) {
    const read = readIntake(each.body);
    if ('fault' in read) return { field: each.before + read.fault.field, message: read.fault.message };
    bodies.push({ ...each, data: read.data });
    ignored.push(...read.ignored.map((path) => each.before + path));
    shortened.push(...read.shortened.map((path) => each.before + path));
  }
  return { bodies, ignored, shortened };
}

type Declined = Extract<Reply, { kind: 'declined' }>;

/** One after the other; what is declined holds up none after it, and the first such is the answer: a repeat of the others changes nothing. */
async function tellEach(bodies: ReadBody[], organisation: string, { handle }: Intake): Promise<Declined | undefined> {
  let first: Declined | undefined;
  for (const { data, key, before } of bodies) {
    const reply = await handle(buildIntakeEvent(data, { key: `intake/${key}`, organisation }));
    if (reply.kind !== 'declined' || first !== undefined) continue;
    first = { ...reply, ...(reply.field !== undefined && { field: before + reply.field }) };
  }
  return first;
}

function takeSigned(headers: IncomingHttpHeaders, body: Buffer, { secrets, now }: Intake): Sent | NotSent {
  const id = String(headers['webhook-id']);
  const signed = findSignature(secrets, body, headers, now());
  if ('forged' in signed) return { status: 401, title: 'Not signed by us', detail: signed.forged };
  if (id.length > WEBHOOK_ID_MAX)
    return { status: 400, title: 'Wrong header', detail: `webhook-id may have ${WEBHOOK_ID_MAX} characters.` };
  const given = parseJsonBody(readBodyText(body));
  return given === undefined ? NOT_JSON : { secret: signed.secret, bodies: [{ key: id, body: given, before: '' }] };
}

/** CloudEvents in any of their three forms, known by the secret itself. */
function takeCloudEvents(headers: IncomingHttpHeaders, body: Buffer, { secrets }: Intake): Sent | NotSent {
  const bearer = readBearer(headers);
  const known = secrets.filter(({ secret }) => isSecret(bearer, [secret]))[0];
  if (known === undefined)
    return { status: 401, title: 'Not signed by us', detail: 'Authorization: Bearer … is not our secret.' };
  const given = parseJsonBody(readBodyText(body));
  if (given === undefined) return NOT_JSON;
  const read = readCloudEvents(headers, given);
  if ('field' in read) return { status: 422, title: 'Wrong field', detail: read.message, field: read.field };
  return { secret: known.secret, bodies: read.events };
}

const NOT_JSON: NotSent = { status: 400, title: 'Not JSON', detail: 'The body is not valid JSON.' };

/** Not now, or never: nothing was kept. */
function decline(response: ServerResponse, { why, because, field }: Declined): void {
  const [status, title] = DECLINED[because ?? 'not-now'];
  if (because === undefined) response.setHeader('retry-after', '60');
  respondProblem(response, status, title, why, field);
}

const DECLINED = {
  'not-now': [503, 'Not ready'],
  unknown: [404, 'Not known'],
  conflict: [409, 'Does not follow'],
} as const;
