import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Why a request is not for this server, with the status that says so. */
export type StrangerRefusal = { status: 400 | 403; reason: string };

const HOST = /^(127\.0\.0\.1|localhost)(?::(\d+))?$/i;
const BASE = 'http://127.0.0.1';
const HTTP_PORT = 80;

/**
 * Answers only whoever calls this server by its own address and does not come from another page: else any website that is open in
 * the same browser could speak here. `isProxied`: its port may be another's, who passes requests on.
 */
export function refuseStrangers(server: Server, isProxied = false): Server {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  return server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refusal = findStranger(request, isProxied);
    if (refusal === undefined) for (const listen of listeners) listen.call(server, request, response);
    else sendRefusal(response, refusal);
  });
}

/** The check itself, for what is not answered by a response. */
export function findStranger(request: IncomingMessage, isProxied: boolean): StrangerRefusal | undefined {
  const { headers, socket } = request;
  const { host = '' } = headers;
  const [, name, port = HTTP_PORT] = HOST.exec(host) ?? [];
  if (name === undefined || !(isProxied || Number(port) === socket.localPort))
    return { status: 403, reason: `This is ${BASE}:${socket.localPort}, and answers to no other name.` };
  if (headers.origin !== undefined && headers.origin.toLowerCase() !== `http://${host.toLowerCase()}`)
    return { status: 403, reason: 'Requests from another site are refused.' };
  if (!isOwnPage(request)) return { status: 403, reason: 'Requests from another site are refused.' };
  return isPlainPath(request.url ?? '') ? undefined : { status: 400, reason: 'That is no path.' };
}

/** Whoever follows a link comes from elsewhere, too, but does nothing by it; what is no browser says nothing of where it is. */
function isOwnPage({ method, headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** Neither `*`, nor another host’s (`//elsewhere`, `/\elsewhere`, `http://elsewhere`), nor one that cannot be read. */
function isPlainPath(path: string): boolean {
  return path.startsWith('/') && URL.canParse(path, BASE) && new URL(path, BASE).origin === BASE;
}

function sendRefusal(response: ServerResponse, { status, reason }: StrangerRefusal): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ error: reason }));
}
