import { IncomingMessage, type Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { WireAnswer } from './network.ts';
import type { Wired } from './wire.ts';

/** Lets a bot's server answer a request that came without a socket. */
export function enterServer(server: Server, { method, url, headers, body }: Wired): Promise<WireAnswer> {
  return new Promise((resolve) => {
    const request = new IncomingMessage(new Socket());
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    Object.assign(request, { method, url: url.pathname + url.search, headers: { ...headers, ...length } });
    const response = new ServerResponse(request);
    const chunks: Buffer[] = [];
    const add = (chunk: unknown): void => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
    };
    Object.assign(response, {
      write: (chunk: unknown) => {
        add(chunk);
        return true;
      },
      end: (chunk: unknown) => {
        add(chunk);
        if (!response.headersSent) response.writeHead(response.statusCode);
        resolve({ status: response.statusCode, headers: {}, body: Buffer.concat(chunks).toString() });
        process.nextTick(() => {
          response.emit('finish');
          response.emit('close');
        });
        return response;
      },
    });
    server.emit('request', request, response);
    request.push(Buffer.from(body));
    request.push(null);
  });
}
