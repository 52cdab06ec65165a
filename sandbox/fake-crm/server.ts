import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Vendor } from '../../src/domain/crm/source.ts';
import type { BoundedLog } from '../shared/bounds.ts';
import { type JsonObject, parseJsonObject } from '../shared/json.ts';
import { PROXY_PAGE, sendOddAnswer } from '../shared/odd-answers.ts';
import { createFakeServer, decodeIfValid, readRequestBody } from '../shared/server.ts';
import type { TroubleList } from '../shared/troubles.ts';
import type { CrmCall, CrmTrouble } from './contract.ts';
import type { CrmPlace } from './memory.ts';
import { dynamics } from './vendors/dynamics.ts';
import { hubspot } from './vendors/hubspot.ts';
import { pipedrive } from './vendors/pipedrive.ts';
import type { CrmReply, VendorApi } from './vendors/route.ts';
import { salesforce } from './vendors/salesforce.ts';

export type CrmServerParts = {
  place: CrmPlace;
  token: string;
  troubles: TroubleList<CrmTrouble>;
  /** How many seconds a call comes too early. */
  limit(vendor: Vendor, now: number): number | undefined;
  log: BoundedLog<CrmCall>;
};

const APIS: Record<Vendor, VendorApi> = { hubspot, salesforce, pipedrive, dynamics };

/** The HTTP side: each vendor’s API behind its name. */
export function createCrmServer(parts: CrmServerParts): Server {
  return createFakeServer('CRM', async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://crm');
    const [, vendor, path] = /^\/(hubspot|salesforce|pipedrive|dynamics)(\/.*)$/.exec(url.pathname) ?? [];
    if (vendor === undefined || path === undefined) return sendReply(response, { status: 404 });
    await answerCall(parts, { request, response, vendor: vendor as Vendor, path, query: url.searchParams });
  });
}

type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  vendor: Vendor;
  path: string;
  query: URLSearchParams;
};

/** Answers a call and logs it. A trouble that strikes it comes before the real answer. */
async function answerCall(parts: CrmServerParts, exchange: Exchange): Promise<void> {
  const { request, response, vendor, path, query } = exchange;
  const text = (await readRequestBody(request))?.toString() ?? '';
  const body = parseJsonObject(text) ?? {};
  const trouble = parts.troubles.takeNext(`${vendor} ${request.method}`) ?? parts.troubles.takeNext(vendor);
  const isAnswered = trouble === undefined || trouble.kind === 'dropped-after-accept' || trouble.odd?.isDone === true;
  const reply = isAnswered ? route(parts, exchange, body) : answerTrouble(APIS[vendor], trouble);
  const answer = trouble && trouble.kind !== 'refusal' ? trouble.kind : String(reply?.status ?? 'silence');
  const asked = query.size > 0 ? `${path}?${query}` : path;
  parts.log.add({ at: parts.place.now(), vendor, call: `${request.method} ${asked}`, body, answer });
  if (trouble?.kind === 'dropped-after-accept' || trouble?.kind === 'refused-connection') request.socket.destroy();
  else if (trouble?.kind === 'odd-answer') sendOddAnswer(response, trouble.odd ?? PROXY_PAGE);
  else if (reply) sendReply(response, reply);
}

function route(
  { place, token, limit }: CrmServerParts,
  { request, vendor, path, query }: Exchange,
  body: JsonObject,
): CrmReply {
  const api = APIS[vendor];
  const waits = limit(vendor, place.now());
  if (waits !== undefined) return api.tooMany(waits);
  const isRevoked = place.memory.revoked.has(vendor);
  if (api.tokenPath?.test(path)) {
    if (isRevoked)
      return { status: 400, body: { error: 'invalid_client', error_description: 'invalid client credentials' } };
    return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: 3600 } };
  }
  if (isRevoked || api.readToken(request.headers) !== token) return api.unauthorized;
  for (const { method, path: pattern, run } of api.routes) {
    const caught = request.method === method ? pattern.exec(path) : null;
    const parts = caught?.slice(1).map(decodeIfValid);
    if (parts) return run(place, { caught: parts, query, body });
  }
  return api.notFound;
}

/** What a trouble answers; undefined when the call gets no answer at all. */
function answerTrouble(api: VendorApi, { kind, retryAfterSeconds }: CrmTrouble): CrmReply | undefined {
  switch (kind) {
    case 'rate-limited':
      return api.tooMany(retryAfterSeconds ?? 1);
    case 'server-error':
      return { status: 500, body: {} };
    case 'refusal':
      return api.refused;
    case 'silence':
    case 'refused-connection':
    case 'dropped-after-accept':
    case 'odd-answer':
      return undefined;
  }
}

function sendReply(response: ServerResponse, { status, body, headers }: CrmReply): void {
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
