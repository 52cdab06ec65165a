import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const BODY_MAX = 5_000_000;

/** The whole body, or undefined when it is over the bound. */
export async function readRequestBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= BODY_MAX) chunks.push(bytes);
  }
  return size <= BODY_MAX ? Buffer.concat(chunks) : undefined;
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

export type Announcer = { announce(): void; onChange(listener: () => void): () => void };

/** Tells whoever listens of changes: those of one turn of the event loop once. `touch` hears of each at once. */
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
