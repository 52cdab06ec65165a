import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { z } from 'zod';
import type { Reply } from '../../cards/card.ts';
import type { Event } from '../../domain/event.ts';
import { readLeadFacts } from '../../domain/leads/lead.ts';
import { readReceivedOutcome } from '../../domain/leads/outcome-intake.ts';
import { NO_ORGANISATION } from '../../domain/organisation.ts';
import type { Handle } from '../handle.ts';
import { type Door, type HttpExchange, type Refusal, respondJson, respondProblem } from '../http.ts';
import { type IntakeBody, intakeSchema, readIntake } from './read-intake.ts';

const BODY_MAX = 256 * 1024;
const ID_MAX = 200;

/** Whose leads are signed with this secret, by id; undefined as long as nobody's are. */
export type FindIntakeSource = (secret: string) => Promise<string | undefined>;
type Intake = { handle: Handle; secrets: Secret[]; findSource: FindIntakeSource };
type Secret = { secret: string; webhook: Webhook };

/** `POST /intake/leads`: 202 means kept on disk; a repeat changes nothing and is 202 again. Signed with any of the secrets. */
export function createIntakeDoors(handle: Handle, secrets: string[], findSource: FindIntakeSource): Door[] {
  const known = secrets.map((secret) => ({ secret, webhook: new Webhook(secret) }));
  const intake: Intake = { handle, secrets: known, findSource };
  return [
    {
      method: 'POST',
      path: '/intake/leads',
      bodyMax: BODY_MAX,
      findRefusal,
      open: (exchange) => take(exchange, intake),
    },
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
  const unreadable = findUnreadable(headers);
  if (unreadable !== undefined) return (response) => respondProblem(response, 415, 'Wrong content type', unreadable);
  const missing = SIGNED_BY.find((name) => readHeader(headers[name]) === undefined);
  return missing && ((response) => respondProblem(response, 401, 'Not signed by us', `${missing} is missing`));
}

const SIGNED_BY = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

async function take({ request, response, body }: HttpExchange, intake: Intake): Promise<void> {
  const id = String(request.headers['webhook-id']);
  const signed = findSignature(intake.secrets, body, request.headers);
  if ('forged' in signed) return respondProblem(response, 401, 'Not signed by us', signed.forged);
  if (id.length > ID_MAX)
    return respondProblem(response, 400, 'Wrong header', `webhook-id may have ${ID_MAX} characters.`);
  const given = parseJson(body);
  if (given === undefined) return respondProblem(response, 400, 'Not JSON', 'The body is not valid JSON.');
  const read = readIntake(given);
  if ('fault' in read) return respondProblem(response, 422, 'Wrong field', read.fault.message, read.fault.field);
  const organisation = await intake.findSource(signed.secret);
  if (organisation === undefined) return decline(response, { kind: 'declined', why: NO_ORGANISATION });
  const reply = await intake.handle(buildEvent(read.data, { key: `intake/${id}`, organisation }));
  if (reply.kind === 'declined') return decline(response, reply);
  const { ignored, shortened } = read;
  respondJson(response, 202, { ignored, ...(shortened.length > 0 && { shortened }) });
}

type Received = { key: string; organisation: string };

function buildEvent(body: IntakeBody, received: Received): Event {
  const sentAt = body.timestamp ? Date.parse(body.timestamp) : undefined;
  switch (body.type) {
    case 'lead.qualified': {
      const lead = readLeadFacts(body.data);
      return { kind: 'lead.received', ...received, lead, ...(sentAt !== undefined && { factsAt: sentAt }) };
    }
    case 'lead.outcome': {
      const { occurredAt = sentAt, ...outcome } = readReceivedOutcome(body.data);
      return {
        kind: 'lead.outcome-received',
        ...received,
        ...outcome,
        ...(occurredAt !== undefined && { occurredAt }),
      };
    }
  }
}

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

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?(?<charset>[\w-]+)"?\s*)?(?:;|$)/i;
const PLAIN: readonly (string | undefined)[] = [undefined, '', 'identity'];
const CHARSETS: readonly (string | undefined)[] = [undefined, 'utf-8', 'utf8', 'us-ascii'];

/** Why a body in this form cannot be read, in words for its sender. */
function findUnreadable(headers: IncomingHttpHeaders): string | undefined {
  const type = JSON_TYPE.exec(headers['content-type'] ?? '');
  if (type === null) return 'Send application/json.';
  if (!CHARSETS.includes(type.groups?.['charset']?.toLowerCase())) return 'Send the text as UTF-8.';
  if (!PLAIN.includes(headers['content-encoding']?.trim().toLowerCase())) {
    return 'Send the body as it is: compressed bodies are not taken.';
  }
  return undefined;
}

function readHeader(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Which secret it is signed with, or what is wrong. The library checks the age (± 5 minutes) and compares in constant time. */
function findSignature(secrets: Secret[], body: Buffer, headers: object): { secret: string } | { forged: string } {
  let forged = '';
  for (const { secret, webhook } of secrets) {
    try {
      webhook.verify(body, headers as Record<string, string>, { jsonParse: false });
      return { secret };
    } catch (reason) {
      if (!(reason instanceof WebhookVerificationError)) throw reason;
      forged = reason.message;
    }
  }
  return { forged };
}

/** Some senders put a mark before their text that says in which order its bytes come. */
const BYTE_ORDER_MARK = /^\uFEFF/;

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8').replace(BYTE_ORDER_MARK, '')) as unknown;
  } catch {
    return undefined;
  }
}
