import type { IncomingMessage, ServerResponse } from 'node:http';
import { readRequestBody } from '../shared/server.ts';

/** An expected refusal, answered as `{error}` with its status. */
export class PageRefusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

// Room for the oversize sample (300 KB), which comes back from the editor as a JSON string.
const BODY_BYTES_MAX = 768 * 1024;

/** Reads a bounded JSON body. */
export const readJsonBody = async (request: IncomingMessage): Promise<unknown> => {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new PageRefusal(415, 'Send application/json.');
  const body = await readRequestBody(request, BODY_BYTES_MAX);
  if (body === undefined) throw new PageRefusal(413, `At most ${BODY_BYTES_MAX / 1024} KB.`);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new PageRefusal(400, 'The body is not JSON.');
  }
};

/** Answers JSON, never cached. */
export const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
};

/** Turns what was thrown into `{error}`. */
export const sendError = (response: ServerResponse, error: unknown): void => {
  if (response.headersSent) {
    response.end();
    return;
  }
  const status = error instanceof PageRefusal ? error.status : 500;
  sendJson(response, status, { error: error instanceof Error ? error.message : String(error) });
};
