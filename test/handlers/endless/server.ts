import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished } from 'vitest';
import { createDeferred } from '../../courier/running-courier.ts';

const MIB = 1024 * 1024;
/** Whoever reads so much has no limit, and is answered no further. */
const SENT_MAX = 200 * MIB;
/** What sockets on the way hold by themselves. */
const ON_THE_WAY_MAX = 24 * MIB;
const CHUNK = Buffer.alloc(MIB / 4, ' ');

type Options = { status?: number; headers?: Record<string, string>; isEndless?: (url: string) => boolean };

/** Answers without an end, beginning as JSON does; what is not endless is answered by `other`. */
export async function openEndless({ status = 200, headers = {}, isEndless = () => true }: Options = {}, other = {}) {
  /** On the connection that took the most: who asks several times has as much each time. */
  let most = 0;
  const gone = createDeferred<void>();
  const pour = (response: ServerResponse, before = 0): void => {
    if (response.destroyed) return;
    if (before >= SENT_MAX) return void response.end('}');
    const sent = before + CHUNK.length;
    most = Math.max(most, sent);
    if (response.write(CHUNK)) setImmediate(pour, response, sent);
    else response.once('drain', () => pour(response, sent));
  };
  const url = await serve((path, response) => {
    if (!isEndless(path)) return void response.end(JSON.stringify(other));
    response.on('close', () => gone.keep());
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).write('{');
    pour(response);
  });
  return {
    url,
    /** Its connection was closed from the other side, and no more was taken than `max` and what sockets hold. */
    expectCut: async (max: number): Promise<void> => {
      await gone.promise;
      expect(most).toBeLessThan(Math.min(max + ON_THE_WAY_MAX, SENT_MAX));
    },
  };
}

/** More than any answer may have. */
const UNPACKED = 24 * MIB;

/** Answers by a few packed bytes that are a thousand times as many, unpacked. */
export function openPacked(): Promise<string> {
  const packed = gzipSync(Buffer.concat([Buffer.from('{'), Buffer.alloc(UNPACKED, ' '), Buffer.from('}')]));
  return serve((_path, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(packed);
  });
}

export async function serve(answer: (path: string, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(request.url ?? '', response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
