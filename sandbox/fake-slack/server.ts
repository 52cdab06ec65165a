import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readBody } from '../shared/server.ts';
import type { Troubles } from '../shared/troubles.ts';
import { type Args, loggedArgs } from './api/arguments.ts';
import type { CallLog } from './api/call-log.ts';
import { argsOf, uploadedBytes } from './api/request-body.ts';
import { answerResponseUrl } from './api/response-urls.ts';
import { type Answer, answerCall, rateLimited, said } from './api/web-api.ts';
import type { SlackTrouble } from './contract.ts';
import type { Limits } from './rate-limits.ts';
import { tokenOf } from './tokens.ts';
import type { Workspace } from './workspace.ts';

export type Doors = { workspace: Workspace; limits: Limits; troubles: Troubles<SlackTrouble>; log: CallLog };

type Visit = { doors: Doors; request: IncomingMessage; response: ServerResponse };
type Reach = { method: string; answer: (args: Args, token: string | undefined) => Answer };

/** The HTTP side of the place: Web API, response URLs, uploads and files. */
export function createDoors(doors: Doors): Server {
  return createServer((request, response) => {
    handle({ doors, request, response }).catch((error: unknown) => {
      const shown = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`The sandbox's Slack failed: ${shown}`);
    });
  });
}

async function handle(visit: Visit): Promise<void> {
  const { pathname } = new URL(visit.request.url ?? '/', 'http://slack');
  const [, door, ...rest] = pathname.split('/');
  const { workspace, limits } = visit.doors;
  if (door === 'api') {
    const method = rest.join('/');
    return call(visit, { method, answer: (args, token) => answerCall(workspace, limits, { method, args, token }) });
  }
  if (door === 'actions' || door === 'commands') {
    const id = rest.at(-1) ?? '';
    return call(visit, { method: 'response_url', answer: (args) => answerResponseUrl(workspace, id, args) });
  }
  if (door === 'upload') return upload(visit, rest[0] ?? '');
  if (door === 'files') return file(visit, rest[0] ?? '');
  finish(visit.response, plain(404, 'not_found'));
}

/** One logged call: trouble first, then the real answer. */
async function call(visit: Visit, { method, answer }: Reach): Promise<void> {
  const { request, response, doors } = visit;
  const trouble = doors.troubles.next(method);
  if (trouble?.kind === 'refused-connection') {
    doors.log.add({ method, args: {}, answer: trouble.kind, token: undefined });
    request.socket.destroy();
    return;
  }
  const body = await readBody(request);
  if (body === undefined) return finish(response, plain(413, 'request_too_large'));
  const args = await argsOf(request, body);
  if (args === undefined) return finish(response, said({ ok: false, error: 'invalid_json' }, 'invalid_json'));
  const token = tokenOf(request.headers.authorization, args);
  const given = trouble && trouble.kind !== 'dropped-after-accept' ? troubled(trouble) : answer(args, token);
  const logged = trouble && trouble.kind !== 'refusal' ? trouble.kind : (given?.logged ?? 'silence');
  doors.log.add({ method, args: loggedArgs(args), answer: logged, token });
  if (trouble?.kind === 'dropped-after-accept') request.socket.destroy();
  else if (given) finish(response, given);
}

/** What a trouble answers; undefined = nothing at all, until the client gives up. */
function troubled(trouble: SlackTrouble): Answer | undefined {
  if (trouble.kind === 'silence') return undefined;
  if (trouble.kind === 'rate-limited') return rateLimited(trouble.retryAfterSeconds ?? 1);
  if (trouble.kind === 'server-error') return plain(500, 'internal_error');
  const error = trouble.error ?? 'fatal_error';
  return said({ ok: false, error }, error);
}

/** The bytes of a file, at the door that was opened for them. */
async function upload({ doors, request, response }: Visit, id: string): Promise<void> {
  const trouble = doors.troubles.next('upload');
  if (trouble?.kind === 'refused-connection') return void request.socket.destroy();
  const body = await readBody(request);
  if (body === undefined) return finish(response, plain(413, 'file_too_large'));
  const isAccepted = trouble === undefined || trouble.kind === 'dropped-after-accept';
  const given = isAccepted ? taken(doors, id, await uploadedBytes(request, body)) : troubled(trouble);
  if (trouble?.kind === 'dropped-after-accept') request.socket.destroy();
  else if (given) finish(response, given);
}

function taken({ workspace }: Doors, id: string, bytes: Buffer): Answer {
  const pending = workspace.uploads.get(id);
  if (!pending) return plain(404, 'not_found');
  if (bytes.length !== pending.length) return plain(400, 'length_mismatch');
  pending.bytes = bytes;
  return plain(200, `OK - ${bytes.length}`);
}

function file({ doors, response }: Visit, id: string): void {
  const bytes = doors.workspace.fileBytes.get(id);
  const known = doors.workspace.memory.files.get(id);
  if (!bytes || !known) {
    finish(response, plain(404, 'file_not_found'));
    return;
  }
  response.writeHead(200, { 'content-type': known.mimetype, 'access-control-allow-origin': '*' });
  response.end(bytes);
}

function plain(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body, logged: body };
}

function finish(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers);
  response.end(body);
}
