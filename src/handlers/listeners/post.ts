import { type ClientRequest, request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { readAskedWait } from '../../domain/deliveries/attempts.ts';
import { SECOND_MS } from '../../domain/time.ts';
import { createPublicLookup, PrivateAddress } from './public-address.ts';

/** How an address answered. `hasLeft`: what was sent may have arrived. `code`: of the network, never anybody’s words. */
export type PostAnswer =
  | { kind: 'answered'; status: number; retryAfterMs?: number }
  | { kind: 'failed'; code: string; hasLeft: boolean };

export type Posting = { url: string; headers: Record<string, string>; body: string };
export type Post = (posting: Posting, cut: AbortSignal) => Promise<PostAnswer>;

/** An answer is its status: so much of its body is read, so that whoever writes it is not cut, and dropped. */
const BODY_READ_MAX = 16 * 1024;
const BODY_READ_MS = 2 * SECOND_MS;
const HEADERS_MAX = 16 * 1024;
/** In all, from the look-up to the answer. */
export const POST_MS = 10 * SECOND_MS;

/** `base`: on this machine, all goes there instead; for tests. `lookUp`, `ca`: how names are looked up and whom is trusted, if not as usual. */
export type PostParts = { base?: string; lookUp?: LookupFunction; ca?: string };

/** Sends one request to a public address, over TLS, and follows it nowhere else. */
export function createPost({ base, lookUp = createPublicLookup(), ca }: PostParts = {}): Post {
  return ({ url, headers, body }, cut) => {
    const target = new URL(url);
    if (base === undefined && (target.protocol !== 'https:' || isIP(target.hostname.replace(/^\[|\]$/g, '')) !== 0))
      return Promise.resolve({ kind: 'failed', code: new PrivateAddress().code, hasLeft: false });
    const signal = AbortSignal.any([cut, AbortSignal.timeout(POST_MS)]);
    const options = { method: 'POST', headers, signal, agent: false, maxHeaderSize: HEADERS_MAX } as const;
    const request =
      base === undefined
        ? requestSecurely(target, { ...options, lookup: lookUp, ...(ca !== undefined && { ca }) })
        : requestPlainly(new URL(target.pathname + target.search, base), options);
    return awaitAnswer(request, body);
  };
}

function awaitAnswer(request: ClientRequest, body: string): Promise<PostAnswer> {
  return new Promise((resolve) => {
    let hasLeft = false;
    request.on('socket', (socket) => {
      const leave = (): void => {
        hasLeft = true;
      };
      // Nothing leaves before the other side is known to be who it is.
      socket.once('secureConnect', leave);
      if (!('encrypted' in socket)) socket.once('connect', leave);
    });
    request.on('error', (reason) => resolve({ kind: 'failed', code: readCode(reason), hasLeft }));
    request.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      const retryAfterMs = readAskedWait(headers['retry-after'], headers.date);
      resolve({ kind: 'answered', status, ...(retryAfterMs !== undefined && { retryAfterMs }) });
      let read = 0;
      const late = setTimeout(() => response.destroy(), BODY_READ_MS);
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > BODY_READ_MAX) response.destroy();
      });
      response.on('error', () => {});
      response.on('close', () => clearTimeout(late));
    });
    request.end(body);
  });
}

/** Node’s own code, such as ECONNREFUSED; a call that was cut has none. */
function readCode(reason: Error & { code?: unknown }): string {
  if (reason.name === 'AbortError' || reason.name === 'TimeoutError') return 'TIMEOUT';
  return typeof reason.code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(reason.code) ? reason.code : 'FAILED';
}
