import type { ServerResponse } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { z } from 'zod';
import type { Reply } from '../../cards/card.ts';
import type { Event } from '../../domain/event.ts';
import { leadIntakeSchema, readLeadFacts } from '../../domain/leads/lead.ts';
import { outcomeIntakeSchema, readReceivedOutcome } from '../../domain/leads/outcome-intake.ts';
import { NO_ORGANISATION } from '../../domain/organisation.ts';
import type { Handle } from '../handle.ts';
import { type Door, type HttpExchange, respondJson, respondProblem } from '../http.ts';

const BODY_MAX = 256 * 1024;
const ID_MAX = 200;

const timestamp = z.string().max(64).optional();

/** The main intake's body: Standard Webhooks with a lead, or what became of one, in `data`. */
export const intakeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('lead.qualified'), timestamp, data: leadIntakeSchema }),
  z.object({ type: z.literal('lead.outcome'), timestamp, data: outcomeIntakeSchema }),
]);

/** Whose leads are signed with this secret, by id; undefined as long as nobody's are. */
export type FindIntakeSource = (secret: string) => Promise<string | undefined>;
type Intake = { handle: Handle; secrets: Secret[]; findSource: FindIntakeSource };
type Secret = { secret: string; webhook: Webhook };

/** `POST /intake/leads`: 202 means kept on disk; a repeat changes nothing and is 202 again. Signed with any of the secrets. */
export function createIntakeDoors(handle: Handle, secrets: string[], findSource: FindIntakeSource): Door[] {
  const known = secrets.map((secret) => ({ secret, webhook: new Webhook(secret) }));
  const intake: Intake = { handle, secrets: known, findSource };
  const schema = { $id: '/intake/schema.json', ...z.toJSONSchema(intakeSchema, { io: 'input' }) };
  return [
    { method: 'POST', path: '/intake/leads', bodyMax: BODY_MAX, open: (exchange) => take(exchange, intake) },
    {
      method: 'GET',
      path: '/intake/schema.json',
      bodyMax: 0,
      open: ({ response }) => respondJson(response, 200, schema, 'application/schema+json'),
    },
  ];
}

async function take({ request, response, body }: HttpExchange, intake: Intake): Promise<void> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return respondProblem(response, 415, 'Wrong content type', 'Send application/json.');
  }
  const id = readHeader(request.headers['webhook-id']);
  if (id === undefined) return respondProblem(response, 401, 'Not signed by us', 'webhook-id is missing');
  const signed = findSignature(intake.secrets, body, request.headers);
  if ('forged' in signed) return respondProblem(response, 401, 'Not signed by us', signed.forged);
  if (id.length > ID_MAX)
    return respondProblem(response, 400, 'Wrong header', `webhook-id may have ${ID_MAX} characters.`);
  const given = parseJson(body);
  if (given === undefined) return respondProblem(response, 400, 'Not JSON', 'The body is not valid JSON.');
  const read = intakeSchema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    return respondProblem(response, 422, 'Wrong field', issue?.message ?? '', issue?.path.join('.') ?? '');
  }
  const organisation = await intake.findSource(signed.secret);
  if (organisation === undefined) return decline(response, { kind: 'declined', why: NO_ORGANISATION });
  const reply = await intake.handle(buildEvent(read.data, { key: `intake/${id}`, organisation }));
  if (reply.kind === 'declined') return decline(response, reply);
  response.writeHead(202, { 'content-length': 0 }).end();
}

type Received = { key: string; organisation: string };

function buildEvent(body: z.infer<typeof intakeSchema>, received: Received): Event {
  switch (body.type) {
    case 'lead.qualified':
      return { kind: 'lead.received', ...received, lead: readLeadFacts(body.data) };
    case 'lead.outcome':
      return { kind: 'lead.outcome-received', ...received, ...readReceivedOutcome(body.data) };
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

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
