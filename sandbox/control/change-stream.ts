import type { ServerResponse } from 'node:http';

const DEBOUNCE_MS = 80;
const HEARTBEAT_MS = 15_000;
const LISTENERS_MAX = 50;

/** Tells every open page that something changed; many changes within a moment are told once. */
export type Live = { open(response: ServerResponse): void; changed(): void; count(): number; close(): void };

/** Server-sent events: `changed` (debounced) and a heartbeat, so a dead connection is noticed. */
export const openLive = (): Live => {
  const listeners = new Set<ServerResponse>();
  let waiting: NodeJS.Timeout | undefined;
  const tell = (text: string) => {
    for (const listener of listeners) listener.write(text);
  };
  const heartbeat = setInterval(() => tell(': beat\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    open(response) {
      if (listeners.size >= LISTENERS_MAX) {
        response.writeHead(503).end();
        return;
      }
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      });
      response.write('retry: 1000\nevent: changed\ndata: {}\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    changed() {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        tell('event: changed\ndata: {}\n\n');
      }, DEBOUNCE_MS);
    },
    count: () => listeners.size,
    close() {
      clearInterval(heartbeat);
      clearTimeout(waiting);
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
};
