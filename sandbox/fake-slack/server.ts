import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { PROXY_PAGE, sendOddAnswer } from '../shared/odd-answers.ts';
import { createFakeServer, readRequestBody } from '../shared/server.ts';
import type { TroubleList } from '../shared/troubles.ts';
import { type ApiArguments, redactArguments } from './api/arguments.ts';
import type { SlackCallLog } from './api/call-log.ts';
import { readArguments, readUploadedBytes } from './api/request-body.ts';
import { answerResponseUrl } from './api/response-urls.ts';
import { type ApiAnswer, answerWebApiCall, createJsonAnswer, createRateLimitAnswer } from './api/web-api.ts';
import type { SlackTrouble } from './contract.ts';
import { answerAuthorizePage } from './installing/authorize-page.ts';
import type { SlackRateLimits } from './rate-limits.ts';
import { readToken } from './tokens.ts';
import type { SlackWorkspace } from './workspace.ts';

/** What the HTTP side works on. */
export type SlackServerParts = {
  workspace: SlackWorkspace;
  limits: SlackRateLimits;
  troubles: TroubleList<SlackTrouble>;
  log: SlackCallLog;
};

type Exchange = { parts: SlackServerParts; request: IncomingMessage; response: ServerResponse };
type LoggedCall = { method: string; answer: (args: ApiArguments, token: string | undefined) => ApiAnswer };

/** The HTTP side of the fake: Web API, response URLs, uploads and files. */
export function createSlackServer(parts: SlackServerParts): Server {
  const { isProxied } = parts.workspace.options;
  return createFakeServer('Slack', (request, response) => routeRequest({ parts, request, response }), isProxied);
}

async function routeRequest(exchange: Exchange): Promise<void> {
  const { pathname } = new URL(exchange.request.url ?? '/', 'http://slack');
  const [, area, ...rest] = pathname.split('/');
  const { workspace, limits } = exchange.parts;
  if (area === 'api') {
    const method = rest.join('/');
    return answerLoggedCall(exchange, {
      method,
      answer: (args, token) => answerWebApiCall(workspace, limits, { method, args, token }),
    });
  }
  if (area === 'actions' || area === 'commands') {
    const id = rest.at(-1) ?? '';
    return answerLoggedCall(exchange, {
      method: 'response_url',
      answer: (args) => answerResponseUrl(workspace, id, args),
    });
  }
  if (area === 'oauth' && rest.join('/') === 'v2/authorize')
    return answerAuthorizePage(workspace, new URL(exchange.request.url ?? '/', workspace.url()), exchange.response);
  if (area === 'upload') return receiveUpload(exchange, rest[0] ?? '');
  if (area === 'files') return serveFile(exchange, rest[0] ?? '');
  sendAnswer(exchange.response, createPlainAnswer(404, 'not_found'));
}

/** Answers a call and logs it. A trouble that strikes it comes before the real answer. */
async function answerLoggedCall(exchange: Exchange, { method, answer }: LoggedCall): Promise<void> {
  const { request, response, parts } = exchange;
  const trouble = parts.troubles.takeNext(method);
  if (trouble?.kind === 'refused-connection') {
    parts.log.add({ method, args: {}, answer: trouble.kind, token: undefined });
    request.socket.destroy();
    return;
  }
  const body = await readRequestBody(request);
  if (body === undefined) return sendAnswer(response, createPlainAnswer(413, 'request_too_large'));
  const args = await readArguments(request, body);
  if (args === undefined)
    return sendAnswer(response, createJsonAnswer({ ok: false, error: 'invalid_json' }, 'invalid_json'));
  const token = readToken(request.headers.authorization, args);
  const isDone = trouble === undefined || trouble.kind === 'dropped-after-accept' || trouble.odd?.isDone;
  const given = isDone ? answer(args, token) : answerTrouble(trouble);
  const logged = trouble && trouble.kind !== 'refusal' ? trouble.kind : (given?.logged ?? 'silence');
  parts.log.add({ method, args: redactArguments(args), answer: logged, token });
  if (trouble?.kind === 'dropped-after-accept') request.socket.destroy();
  else if (trouble?.kind === 'odd-answer') sendOddAnswer(response, trouble.odd ?? PROXY_PAGE);
  else if (given) sendAnswer(response, given);
}

/** What a trouble answers; undefined when the call gets no answer at all. */
function answerTrouble(trouble: SlackTrouble): ApiAnswer | undefined {
  if (trouble.kind === 'silence' || trouble.kind === 'odd-answer') return undefined;
  if (trouble.kind === 'rate-limited') return createRateLimitAnswer(trouble.retryAfterSeconds ?? 1);
  if (trouble.kind === 'server-error') return createPlainAnswer(500, 'internal_error');
  const error = trouble.error ?? 'fatal_error';
  return createJsonAnswer({ ok: false, error }, error);
}

/** Takes the bytes of a file at the address that was given out for them. */
async function receiveUpload({ parts, request, response }: Exchange, id: string): Promise<void> {
  const trouble = parts.troubles.takeNext('upload');
  if (trouble?.kind === 'refused-connection') return void request.socket.destroy();
  const body = await readRequestBody(request);
  if (body === undefined) return sendAnswer(response, createPlainAnswer(413, 'file_too_large'));
  const isAccepted = trouble === undefined || trouble.kind === 'dropped-after-accept';
  const given = isAccepted ? acceptUpload(parts, id, await readUploadedBytes(request, body)) : answerTrouble(trouble);
  if (trouble?.kind === 'dropped-after-accept') request.socket.destroy();
  else if (trouble?.kind === 'odd-answer') sendOddAnswer(response, trouble.odd ?? PROXY_PAGE);
  else if (given) sendAnswer(response, given);
}

function acceptUpload({ workspace }: SlackServerParts, id: string, bytes: Buffer): ApiAnswer {
  const pending = workspace.uploads.get(id);
  if (!pending) return createPlainAnswer(404, 'not_found');
  if (bytes.length !== pending.length) return createPlainAnswer(400, 'length_mismatch');
  pending.bytes = bytes;
  return createPlainAnswer(200, `OK - ${bytes.length}`);
}

function serveFile({ parts, response }: Exchange, id: string): void {
  const bytes = parts.workspace.fileBytes.get(id);
  const known = parts.workspace.memory.files.get(id);
  if (!bytes || !known) {
    sendAnswer(response, createPlainAnswer(404, 'file_not_found'));
    return;
  }
  response.writeHead(200, { 'content-type': known.mimetype });
  response.end(bytes);
}

function createPlainAnswer(status: number, body: string): ApiAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body, logged: body };
}

function sendAnswer(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  response.writeHead(status, headers);
  response.end(body);
}
