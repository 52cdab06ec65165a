import type { ServerResponse } from 'node:http';

const DEBOUNCE_MS = 80;
const HEARTBEAT_MS = 15_000;
const LISTENERS_MAX = 50;

/** Tells every open page that something changed; changes within a moment are told together. */
export type ChangeStream = {
  subscribe(response: ServerResponse): void;
  announce(): void;
  countSubscribers(): number;
  close(): void;
};

/** Server-sent events: `changed` (debounced) and a heartbeat, so a dead connection is noticed. */
export const openChangeStream = (): ChangeStream => {
  const listeners = new Set<ServerResponse>();
  let waiting: NodeJS.Timeout | undefined;
  const tell = (text: string) => {
    for (const listener of listeners) listener.write(text);
  };
  const heartbeat = setInterval(() => tell(': beat\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    subscribe(response) {
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
    announce() {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        tell('event: changed\ndata: {}\n\n');
      }, DEBOUNCE_MS);
    },
    countSubscribers: () => listeners.size,
    close() {
      clearInterval(heartbeat);
      clearTimeout(waiting);
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
};
