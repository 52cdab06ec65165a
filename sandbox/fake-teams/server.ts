import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { BoundedLog } from '../shared/bounds.ts';
import { type JsonObject, parseJsonObject } from '../shared/json.ts';
import { PROXY_PAGE, sendOddAnswer } from '../shared/odd-answers.ts';
import { createFakeServer, readRequestBody } from '../shared/server.ts';
import type { TroubleList } from '../shared/troubles.ts';
import { type ConnectorRequest, type ConnectorRoute, findConnectorRoute } from './api/routes.ts';
import type { TeamsCall, TeamsTrouble } from './contract.ts';
import type { TeamsRateLimits } from './rate-limits.ts';
import { ConnectorRefusal, createSizeRefusal, createSyntaxRefusal } from './refusal.ts';
import type { TeamsTenant } from './tenant.ts';
import { type SigningKeys, TOKEN_ISSUER } from './tokens.ts';

/** What the HTTP side works on. */
export type TeamsServerParts = {
  tenant: TeamsTenant;
  keys: SigningKeys;
  /** What the bot's calls must carry. */
  password: string;
  limits: TeamsRateLimits;
  troubles: TroubleList<TeamsTrouble>;
  log: BoundedLog<TeamsCall>;
};

type Exchange = { parts: TeamsServerParts; request: IncomingMessage; response: ServerResponse; url: URL };
type Answer = { status: number; headers?: Record<string, string>; body: JsonObject; logged: string };

/** Where the connector is: the path of an activity's serviceUrl. */
export const SERVICE_PATH = '/teams/';
/** Where the bot learns where the keys are. */
export const OPEN_ID_PATH = '/openid/.well-known/openidconfiguration';
const KEYS_PATH = '/openid/keys';

/** The HTTP side of the fake: the connector, and where its keys are published. */
export function createTeamsServer(parts: TeamsServerParts): Server {
  return createFakeServer('Teams', (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    return routeRequest({ parts, request, response, url });
  });
}

async function routeRequest(exchange: Exchange): Promise<void> {
  const { url, response, parts } = exchange;
  if (url.pathname === OPEN_ID_PATH)
    return sendAnswer(response, { status: 200, body: describeOpenId(url.origin), logged: 'ok' });
  if (url.pathname === KEYS_PATH)
    return sendAnswer(response, { status: 200, body: parts.keys.publish(), logged: 'ok' });
  if (!url.pathname.startsWith(SERVICE_PATH))
    return sendAnswer(response, createRefusalAnswer(404, 'NotFound', 'There is nothing here'));
  await answerLoggedCall(exchange, url.pathname.slice(SERVICE_PATH.length));
}

/** Answers a call and logs it. A trouble that strikes it comes before the real answer. */
async function answerLoggedCall({ parts, request, response, url }: Exchange, path: string): Promise<void> {
  const bytes = await readRequestBody(request);
  const body = bytes && parseBody(bytes);
  const route = findConnectorRoute(request.method ?? '', path, body ?? {});
  const name = route?.call ?? 'unknown';
  const trouble = parts.troubles.takeNext(name);
  const isAnswered = trouble === undefined || trouble.kind === 'dropped-after-accept' || trouble.odd?.isDone;
  const { authorization } = request.headers;
  const incoming = {
    authorization,
    isTooBig: bytes === undefined,
    route,
    request: body && { body, query: url.searchParams },
  };
  const given = isAnswered ? answerCall(parts, incoming) : answerTrouble(trouble);
  parts.log.add({ at: parts.tenant.now(), call: name, path, body: body ?? {}, answer: nameAnswer(trouble, given) });
  if (trouble?.kind === 'dropped-after-accept' || trouble?.kind === 'refused-connection') request.socket.destroy();
  else if (trouble?.kind === 'odd-answer') sendOddAnswer(response, trouble.odd ?? PROXY_PAGE);
  else if (given) sendAnswer(response, given);
}

/** No body is an empty one; undefined = it cannot be read. */
function parseBody(bytes: Buffer): JsonObject | undefined {
  return bytes.length === 0 ? {} : parseJsonObject(bytes.toString());
}

function nameAnswer(trouble: TeamsTrouble | undefined, given: Answer | undefined): string {
  return trouble && trouble.kind !== 'refusal' ? trouble.kind : (given?.logged ?? 'silence');
}

type IncomingCall = {
  authorization: string | undefined;
  isTooBig: boolean;
  route: ConnectorRoute | undefined;
  request: ConnectorRequest | undefined;
};

function answerCall(
  { tenant, limits, password }: TeamsServerParts,
  { authorization, isTooBig, route, request }: IncomingCall,
): Answer {
  try {
    if (authorization !== `Bearer ${password}`)
      throw new ConnectorRefusal(401, 'Unauthorized', 'Authorization has been denied.');
    if (isTooBig) throw createSizeRefusal();
    if (!route) throw new ConnectorRefusal(404, 'NotFound', 'No such operation');
    if (!request) throw createSyntaxRefusal('Error deserializing the body');
    const wait = route.pacedBy ? limits.take(route.pacedBy(tenant, request)) : 0;
    if (wait > 0) return createPaceAnswer(wait);
    return { ...route.run(tenant, request), logged: 'ok' };
  } catch (error) {
    if (!(error instanceof ConnectorRefusal)) throw error;
    return createRefusalAnswer(error.status, error.code, error.message);
  }
}

/** What a trouble answers; undefined when the call gets no answer at all. */
function answerTrouble({ kind, status, code, retryAfterSeconds }: TeamsTrouble): Answer | undefined {
  switch (kind) {
    case 'rate-limited':
      return createPaceAnswer(retryAfterSeconds ?? 1);
    case 'server-error':
      return createRefusalAnswer(500, 'ServiceError', 'An error has occurred.');
    case 'refusal':
      return createRefusalAnswer(status ?? 403, code ?? 'BotNotInConversationRoster', 'Refused');
    case 'silence':
    case 'refused-connection':
    case 'dropped-after-accept':
    case 'odd-answer':
      return undefined;
  }
}

function createPaceAnswer(seconds: number): Answer {
  const answer = createRefusalAnswer(429, 'TooManyRequests', 'API calls quota exceeded');
  return { ...answer, headers: { 'retry-after': String(seconds) } };
}

function createRefusalAnswer(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } }, logged: `${status} ${code}` };
}

function describeOpenId(origin: string): JsonObject {
  return {
    issuer: TOKEN_ISSUER,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${origin}${KEYS_PATH}`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}

function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
