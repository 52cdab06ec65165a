import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What somebody's system was sent. */
export type Heard = { path: string; headers: IncomingHttpHeaders; body: string };

/** Somebody's system, on a real socket: it remembers, and answers as it is told to. */
export type Receiver = {
  url: string;
  heard: Heard[];
  /** What it answers from now on; 204 at first. */
  answer(how: (response: ServerResponse) => void): void;
  close(): Promise<void>;
};

export const giveStatus =
  (status: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end('an answer that nobody keeps');
  };

export async function openReceiver(): Promise<Receiver> {
  const heard: Heard[] = [];
  let how = giveStatus(204);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
      how(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    answer: (given) => {
      how = given;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
