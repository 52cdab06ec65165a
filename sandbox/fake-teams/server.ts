import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../shared/bounds.ts';
import { type Fields, parsedJson } from '../shared/fields.ts';
import { readBody } from '../shared/server.ts';
import type { Troubles } from '../shared/troubles.ts';
import { type Request, type Route, routeOf } from './api/routes.ts';
import type { TeamsCall, TeamsTrouble } from './contract.ts';
import type { Limits } from './rate-limits.ts';
import { badSyntax, Refusal, tooBig } from './refusal.ts';
import type { Tenant } from './tenant.ts';
import { ISSUER, type Keys } from './tokens.ts';

export type Doors = {
  tenant: Tenant;
  keys: Keys;
  /** What the bot's calls must carry. */
  password: string;
  limits: Limits;
  troubles: Troubles<TeamsTrouble>;
  log: Log<TeamsCall>;
};

type Visit = { doors: Doors; request: IncomingMessage; response: ServerResponse; url: URL };
type Answer = { status: number; headers?: Record<string, string>; body: Fields; logged: string };

export const SERVICE = '/teams/';
export const OPEN_ID = '/openid/.well-known/openidconfiguration';
const KEYS = '/openid/keys';

/** The HTTP side of the place: the connector, and where its keys are published. */
export function createDoors(doors: Doors): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'teams'}`);
    handle({ doors, request, response, url }).catch((error: unknown) => {
      const shown = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`The sandbox's Teams failed: ${shown}`);
    });
  });
}

async function handle(visit: Visit): Promise<void> {
  const { url, response, doors } = visit;
  if (url.pathname === OPEN_ID) return finish(response, { status: 200, body: openIdOf(url.origin), logged: 'ok' });
  if (url.pathname === KEYS) return finish(response, { status: 200, body: doors.keys.published(), logged: 'ok' });
  if (!url.pathname.startsWith(SERVICE)) return finish(response, refused(404, 'NotFound', 'There is nothing here'));
  await call(visit, url.pathname.slice(SERVICE.length));
}

/** One logged call: trouble first, then the real answer. */
async function call({ doors, request, response, url }: Visit, path: string): Promise<void> {
  const bytes = await readBody(request);
  const body = bytes && bodyOf(bytes);
  const route = routeOf(request.method ?? '', path, body ?? {});
  const name = route?.call ?? 'unknown';
  const trouble = doors.troubles.next(name);
  const isAnswered = trouble === undefined || trouble.kind === 'dropped-after-accept';
  const { authorization } = request.headers;
  const knock = {
    authorization,
    isTooBig: bytes === undefined,
    route,
    asked: body && { body, query: url.searchParams },
  };
  const given = isAnswered ? answerOf(doors, knock) : troubled(trouble);
  doors.log.add({ at: doors.tenant.now(), call: name, path, body: body ?? {}, answer: loggedAs(trouble, given) });
  if (trouble?.kind === 'dropped-after-accept' || trouble?.kind === 'refused-connection') request.socket.destroy();
  else if (given) finish(response, given);
}

/** No body is an empty one; undefined = it cannot be read. */
function bodyOf(bytes: Buffer): Fields | undefined {
  return bytes.length === 0 ? {} : parsedJson(bytes.toString());
}

function loggedAs(trouble: TeamsTrouble | undefined, given: Answer | undefined): string {
  return trouble && trouble.kind !== 'refusal' ? trouble.kind : (given?.logged ?? 'silence');
}

type Knock = {
  authorization: string | undefined;
  isTooBig: boolean;
  route: Route | undefined;
  asked: Request | undefined;
};

function answerOf({ tenant, limits, password }: Doors, { authorization, isTooBig, route, asked }: Knock): Answer {
  try {
    if (authorization !== `Bearer ${password}`)
      throw new Refusal(401, 'Unauthorized', 'Authorization has been denied.');
    if (isTooBig) throw tooBig();
    if (!route) throw new Refusal(404, 'NotFound', 'No such operation');
    if (!asked) throw badSyntax('Error deserializing the body');
    const wait = route.pacedBy ? limits.take(route.pacedBy(tenant, asked)) : 0;
    if (wait > 0) return tooMany(wait);
    return { ...route.run(tenant, asked), logged: 'ok' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error.status, error.code, error.message);
  }
}

/** What a trouble answers; undefined = nothing at all. */
function troubled({ kind, status, code, retryAfterSeconds }: TeamsTrouble): Answer | undefined {
  switch (kind) {
    case 'rate-limited':
      return tooMany(retryAfterSeconds ?? 1);
    case 'server-error':
      return refused(500, 'ServiceError', 'An error has occurred.');
    case 'refusal':
      return refused(status ?? 403, code ?? 'BotNotInConversationRoster', 'Refused');
    case 'silence':
    case 'refused-connection':
    case 'dropped-after-accept':
      return undefined;
  }
}

function tooMany(seconds: number): Answer {
  const answer = refused(429, 'TooManyRequests', 'API calls quota exceeded');
  return { ...answer, headers: { 'retry-after': String(seconds) } };
}

function refused(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } }, logged: `${status} ${code}` };
}

function openIdOf(origin: string): Fields {
  return {
    issuer: ISSUER,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${origin}${KEYS}`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}

function finish(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
