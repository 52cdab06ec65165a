import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createBodyReader, dropBody, type ReadBody } from './bodies.ts';
import { type KeepBusy, limitConnections } from './connections.ts';
import { createErrorReference, type Log } from './handle.ts';
import { createDoorLimits, type DoorLimits, type LimitOptions } from './limits/door-limits.ts';

/**
 * A request whose body was read whole, within the door's limit; `path` as asked, without the query. Whoever is not who they should be is
 * turned away by `refuse`, which logs it and counts it against their address: after too many the answer is 429.
 */
export type HttpExchange = {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  body: Buffer;
  refuse(refusal: Refusal): void;
};

/**
 * One way in. `bodyMax` in bytes; with `isPrefix` also every path that begins with this one. `aMinute`: how many requests of one address
 * it takes, where nobody proves who they are; without it only refusals are counted.
 */
export type Door = {
  method: 'GET' | 'POST' | 'OPTIONS';
  path: string;
  isPrefix?: true;
  bodyMax: number;
  aMinute?: number;
  /** Looks at the headers before the body is read; says how whoever cannot be meant is answered. */
  findRefusal?(request: IncomingMessage): Refusal | undefined;
  /** Answers in its own way what is larger. */
  tooLarge?(response: ServerResponse): void;
  open(exchange: HttpExchange): Promise<void> | void;
};

/**
 * Why somebody is turned away, in words of ours for the log and nothing of theirs, and how they are told. `isUncounted`: it may well be who
 * they say, so it is not held against their address.
 */
export type Refusal = { reason: string; isUncounted?: true; answer(response: ServerResponse): void };

/** How long a client may take (ms): a slow one is cut off, a silent one too. */
const PATIENCE = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 60_000,
};
/** What every answer is sent with, unless it says otherwise: nobody keeps it, takes it for something else, or learns its address. */
const HEADERS = Object.entries({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** The server and its table of doors. Anything else is a bare 404, 405 or 413. */
export function createHttpServer(doors: Door[], log: Log, options: LimitOptions = {}): Server {
  const readBody = createBodyReader();
  const limits = createDoorLimits(log, options);
  const server = createServer(PATIENCE, (request, response) => {
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    if (log.isLevelEnabled?.('debug')) logAnswer(doors, log, request, response);
    void enterDoor(doors, { readBody, keepBusy, limits }, request, response).catch((reason: unknown) => {
      const ref = createErrorReference();
      // The door's own path: what follows a prefix may hold somebody's words.
      const path = findDoors(doors, readPath(request))[0]?.path;
      log.error({ ref, path, err: reason }, 'request failed');
      if (!response.headersSent)
        respondProblem(response, 500, 'Something went wrong', `Nothing was kept. Reference ${ref}.`);
    });
  });
  const keepBusy = limitConnections(server);
  server.once('close', limits.end);
  return server;
}

type Limits = { readBody: ReadBody; keepBusy: KeepBusy; limits: DoorLimits };

async function enterDoor(
  doors: Door[],
  { readBody, keepBusy, limits }: Limits,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = readPath(request);
  const here = findDoors(doors, path);
  // Of a HEAD request Node sends what a GET would get, without its body.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const door = here.find((each) => each.method === method);
  if (door === undefined) {
    const tooOften = limits.refuse('elsewhere', undefined, request);
    return refuseUnread(request, response, () => respondNoDoor(response, here, tooOften));
  }
  const tooOften = door.aMinute === undefined ? undefined : limits.ask(door.path, door.aMinute, request);
  if (tooOften !== undefined) return refuseUnread(request, response, () => respondTooOften(response, tooOften));
  const refuse = (refusal: Refusal): void => turnAway(refusal, door, limits, request, response);
  const refusal = door.findRefusal?.(request);
  if (refusal !== undefined) return refuseUnread(request, response, () => refuse(refusal));
  const body = await readBody(request, response, door.bodyMax);
  if (body === 'gone') return;
  if (body === 'too many') return respondBusy(response);
  if (body === 'too large') return refuse(refuseLarge(door));
  keepBusy(request, response);
  await door.open({ request, response, path, body, refuse });
}

/** Answered at once, and nothing of the body kept; where the connection closes with the answer, when all of it is there. */
async function refuseUnread(request: IncomingMessage, response: ServerResponse, refuse: () => void): Promise<void> {
  const dropped = dropBody(request);
  if (!response.shouldKeepAlive) await dropped;
  refuse();
}

function respondNoDoor(response: ServerResponse, here: Door[], tooOften: number | undefined): void {
  if (tooOften !== undefined) respondTooOften(response, tooOften);
  else if (here.length === 0) respondStatus(response, 404);
  else respondStatus(response.setHeader('allow', listMethods(here)), 405);
}

/** As the refusal says, until there were too many of the address; what proved itself is not asked for it. */
function turnAway(
  { reason, isUncounted, answer }: Refusal,
  { path }: Door,
  limits: DoorLimits,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (isUncounted) limits.note(path, reason);
  const tooOften = isUncounted ? undefined : limits.refuse(path, reason, request);
  if (tooOften === undefined) answer(response);
  else respondTooOften(response, tooOften);
}

function refuseLarge({ bodyMax, tooLarge }: Door): Refusal {
  const answer = (response: ServerResponse) =>
    respondProblem(response, 413, 'Too large', `At most ${bodyMax} bytes are taken.`);
  return { reason: 'too large', answer: tooLarge ?? answer };
}

/** The door’s own path and method: what was asked may hold somebody’s words, or a secret. */
function logAnswer(doors: Door[], log: Log, request: IncomingMessage, response: ServerResponse): void {
  const began = performance.now();
  const door = findDoors(doors, readPath(request))[0]?.path ?? 'elsewhere';
  response.once('close', () => {
    const ms = Math.round(performance.now() - began);
    log.debug?.({ door, status: response.writableFinished ? response.statusCode : 'cut', ms }, 'answered');
  });
}

function respondTooOften(response: ServerResponse, seconds: number): void {
  response.setHeader('retry-after', String(seconds));
  respondProblem(response, 429, 'Too many requests', `Please come again in ${seconds} s.`);
}

function respondBusy(response: ServerResponse): void {
  response.setHeader('retry-after', '5');
  respondProblem(response, 503, 'Too much at once', 'Nothing was kept. Please send it again in a moment.');
}

function listMethods(doors: Door[]): string {
  return doors.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
}

function findDoors(doors: Door[], path: string): Door[] {
  return doors.filter((door) => (door.isPrefix ? path.startsWith(door.path) : path === door.path));
}

function readPath(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}

export function respondStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0, ...closeUnread(status) }).end();
}

/** RFC 9457: a short, exact error that a machine can read; `field` is the path that is wrong. */
export function respondProblem(
  response: ServerResponse,
  status: number,
  title: string,
  detail: string,
  field?: string,
): void {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, ...(field !== undefined && { field }) });
  response.writeHead(status, { 'content-type': 'application/problem+json', ...closeUnread(status) }).end(body);
}

/** What was refused unread is not read for the next request either. */
function closeUnread(status: number): Record<string, string> {
  return status === 413 ? { connection: 'close' } : {};
}

export function respondJson(response: ServerResponse, status: number, body: unknown, type = 'application/json'): void {
  const text = JSON.stringify(body);
  // With its length, head and body leave in one piece.
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
}
