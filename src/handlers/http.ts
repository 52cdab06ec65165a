import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createErrorReference, type Log } from './handle.ts';

/** A request whose body was read whole, within the door's limit; `path` as asked, without the query. */
export type HttpExchange = { request: IncomingMessage; response: ServerResponse; path: string; body: Buffer };

/** One way in. `bodyMax` in bytes; with `isPrefix` also every path that begins with this one. */
export type Door = {
  method: 'GET' | 'POST';
  path: string;
  isPrefix?: true;
  bodyMax: number;
  /** Answers in its own way what is larger. */
  tooLarge?(response: ServerResponse): void;
  open(exchange: HttpExchange): Promise<void> | void;
};

/** How long a client may take (ms): a slow one is cut off, a silent one too. */
const PATIENCE = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 60_000,
};
const CONNECTIONS_MAX = 2000;

/** The server and its table of doors. Anything else is a bare 404, 405 or 413. */
export function createHttpServer(doors: Door[], log: Log): Server {
  const server = createServer(PATIENCE, (request, response) => {
    void enterDoor(doors, request, response).catch((reason: unknown) => {
      const ref = createErrorReference();
      // The door's own path: what follows a prefix may hold somebody's words.
      const path = findDoors(doors, readPath(request))[0]?.path;
      log.error({ ref, path, err: reason }, 'request failed');
      if (!response.headersSent)
        respondProblem(response, 500, 'Something went wrong', `Nothing was kept. Reference ${ref}.`);
    });
  });
  server.maxConnections = CONNECTIONS_MAX;
  return server;
}

async function enterDoor(doors: Door[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = readPath(request);
  const here = findDoors(doors, path);
  if (here.length === 0) return respondStatus(response, 404);
  // Of a HEAD request Node sends what a GET would get, without its body.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const door = here.find((each) => each.method === method);
  if (door === undefined) return respondStatus(response.setHeader('allow', listMethods(here)), 405);
  const body = await readBody(request, door.bodyMax);
  if (body === 'gone') return;
  if (body === 'too large' && door.tooLarge !== undefined) return door.tooLarge(response);
  if (body === 'too large')
    return respondProblem(response, 413, 'Too large', `At most ${door.bodyMax} bytes are taken.`);
  await door.open({ request, response, path, body });
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

/** Of a body that is too large so much is read and thrown away, so that the answer arrives before the connection closes. */
const DISCARD_MAX = 4 * 1024 * 1024;

/** The whole body, unless it is larger than allowed or the client went away or was cut off meanwhile. */
function readBody(request: IncomingMessage, max: number): Promise<Buffer | 'too large' | 'gone'> {
  const isHopeless = (size: number): boolean => size > max + DISCARD_MAX;
  if (isHopeless(Number(request.headers['content-length'] ?? 0))) return Promise.resolve('too large');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= max) chunks.push(chunk);
      else if (isHopeless(size)) resolve('too large');
    });
    request.on('end', () => resolve(size > max ? 'too large' : Buffer.concat(chunks)));
    request.on('error', () => resolve('gone'));
    request.on('close', () => resolve('gone'));
  });
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
