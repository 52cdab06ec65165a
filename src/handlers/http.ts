import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createBodyReader, dropBody, type ReadBody } from './bodies.ts';
import { type KeepBusy, limitConnections } from './connections.ts';
import { createErrorReference, type Log } from './handle.ts';

/** A request whose body was read whole, within the door's limit; `path` as asked, without the query. */
export type HttpExchange = { request: IncomingMessage; response: ServerResponse; path: string; body: Buffer };

/** One way in. `bodyMax` in bytes; with `isPrefix` also every path that begins with this one. */
export type Door = {
  method: 'GET' | 'POST' | 'OPTIONS';
  path: string;
  isPrefix?: true;
  bodyMax: number;
  /** Looks at the headers before the body is read; says how whoever cannot be meant is answered. */
  findRefusal?(request: IncomingMessage): Refusal | undefined;
  /** Answers in its own way what is larger. */
  tooLarge?(response: ServerResponse): void;
  open(exchange: HttpExchange): Promise<void> | void;
};

/** Answers a request whose body is not wanted. */
export type Refusal = (response: ServerResponse) => void;

/** How long a client may take (ms): a slow one is cut off, a silent one too. */
const PATIENCE = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 60_000,
};
/** The server and its table of doors. Anything else is a bare 404, 405 or 413. */
export function createHttpServer(doors: Door[], log: Log): Server {
  const readBody = createBodyReader();
  const server = createServer(PATIENCE, (request, response) => {
    void enterDoor(doors, { readBody, keepBusy }, request, response).catch((reason: unknown) => {
      const ref = createErrorReference();
      // The door's own path: what follows a prefix may hold somebody's words.
      const path = findDoors(doors, readPath(request))[0]?.path;
      log.error({ ref, path, err: reason }, 'request failed');
      if (!response.headersSent)
        respondProblem(response, 500, 'Something went wrong', `Nothing was kept. Reference ${ref}.`);
    });
  });
  const keepBusy = limitConnections(server);
  return server;
}

type Limits = { readBody: ReadBody; keepBusy: KeepBusy };

async function enterDoor(
  doors: Door[],
  { readBody, keepBusy }: Limits,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = readPath(request);
  const here = findDoors(doors, path);
  if (here.length === 0) return refuseUnread(request, response, () => respondStatus(response, 404));
  // Of a HEAD request Node sends what a GET would get, without its body.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const door = here.find((each) => each.method === method);
  if (door === undefined) {
    const allowed = listMethods(here);
    return refuseUnread(request, response, () => respondStatus(response.setHeader('allow', allowed), 405));
  }
  const refusal = door.findRefusal?.(request);
  if (refusal !== undefined) return refuseUnread(request, response, refusal);
  const body = await readBody(request, response, door.bodyMax);
  if (body === 'gone') return;
  if (body === 'too many') return respondBusy(response);
  if (body === 'too large' && door.tooLarge !== undefined) return door.tooLarge(response);
  if (body === 'too large')
    return respondProblem(response, 413, 'Too large', `At most ${door.bodyMax} bytes are taken.`);
  keepBusy(request, response);
  await door.open({ request, response, path, body });
}

/** Answered at once, and nothing of the body kept; where the connection closes with the answer, when all of it is there. */
async function refuseUnread(request: IncomingMessage, response: ServerResponse, refusal: Refusal): Promise<void> {
  const dropped = dropBody(request);
  if (!response.shouldKeepAlive) await dropped;
  refusal(response);
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
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
}
