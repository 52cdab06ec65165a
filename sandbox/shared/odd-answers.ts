import type { ServerResponse } from 'node:http';

/** An answer that is not the platform's own: a proxy's page, nothing, half of it. */
export type OddAnswer = {
  status: number;
  body: string;
  /** As it stands in the header, be it nonsense; absent = none. */
  retryAfter?: string;
  /** The call is done first. */
  isDone?: boolean;
  /** The connection breaks off before the body's end. */
  isCut?: boolean;
};

export const PROXY_PAGE: OddAnswer = { status: 200, body: '<html><body>Please sign in to the network</body></html>' };

const MISSING_BYTES = 100;

export function sendOddAnswer(response: ServerResponse, { status, body, retryAfter, isCut }: OddAnswer): void {
  const length = Buffer.byteLength(body) + (isCut ? MISSING_BYTES : 0);
  const headers = { 'content-type': 'text/html', 'content-length': length };
  response.writeHead(status, { ...headers, ...(retryAfter !== undefined && { 'retry-after': retryAfter }) });
  if (!isCut) return void response.end(body);
  response.write(body, () => response.destroy());
}
