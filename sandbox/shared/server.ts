import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refuseStrangers } from './strangers.ts';

const BODY_BYTES_MAX = 5_000_000;

/** A server of one of the fakes, for no stranger. What `route` throws is a fault of the fake: answered 500 with all of it. */
export function createFakeServer(
  platform: string,
  route: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  isProxied = false,
): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await route(request, response);
    } catch (error) {
      const fault = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`The sandbox's ${platform} failed: ${fault}`);
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  return refuseStrangers(server, isProxied);
}

/** The whole body, or undefined when it is larger than `bytesMax`. */
export async function readRequestBody(
  request: IncomingMessage,
  bytesMax = BODY_BYTES_MAX,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= bytesMax) chunks.push(bytes);
  }
  return size <= bytesMax ? Buffer.concat(chunks) : undefined;
}

/** A part of a path. What is not percent-encoded well stays as it is; nothing has that id. */
export function decodeIfValid(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Listens on 127.0.0.1; 0 is any free port. Resolves with the port. */
export function listenOnLoopback(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Stops listening and ends what is still connected. */
export async function closeServer(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/** Tells listeners that something changed. */
export type Announcer = { announce(): void; onChange(listener: () => void): () => void };

/** Tells listeners of changes, once for all in the same turn of the event loop. `touch` is called for each at once. */
export function openAnnouncer(touch: () => void): Announcer {
  const listeners = new Set<() => void>();
  let isPending = false;
  return {
    announce() {
      touch();
      if (isPending) return;
      isPending = true;
      setImmediate(() => {
        isPending = false;
        for (const listener of listeners) listener();
      });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
