import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes of all bodies together that are being read or answered. */
const BODIES_MAX = 32 * 1024 * 1024;
/** Of a body that nobody wants so much is taken and thrown away, so that the answer arrives before the connection closes. */
const DISCARD_MAX = 64 * 1024 * 1024;

/** A body whole; or it is larger than allowed, there are too many at once, or the client went away or was cut off meanwhile. */
export type ReadResult = Buffer | 'too large' | 'too many' | 'gone';
export type ReadBody = (request: IncomingMessage, response: ServerResponse, max: number) => Promise<ReadResult>;

type Reading = { size: number; giveWay(): void };

/**
 * Reads bodies within one budget. When it is spent, the largest of those that are still being read gives way: what people and
 * programs send here is small, and must not wait for who holds much for long.
 */
export function createBodyReader(most = BODIES_MAX): ReadBody {
  const unfinished = new Set<Reading>();
  let held = 0;
  return async (request, response, max) => {
    if (Number(request.headers['content-length'] ?? 0) > max) return refuseLarge(request);
    return new Promise((resolve) => {
      let chunks: Buffer[] = [];
      const reading: Reading = { size: 0, giveWay: () => settle('too many') };
      const free = (): void => {
        held -= reading.size;
        reading.size = 0;
        chunks = [];
      };
      const settle = (result: ReadResult | Promise<ReadResult>): void => {
        // A request closes when it was read, too.
        if (!unfinished.delete(reading)) return;
        if (!Buffer.isBuffer(result)) {
          free();
          request.off('data', take);
          void dropBody(request);
        }
        resolve(result);
      };
      const take = (chunk: Buffer): void => {
        reading.size += chunk.length;
        held += chunk.length;
        chunks.push(chunk);
        if (reading.size > max) settle(refuseLarge(request));
        else if (held > most) findLargest(unfinished)?.giveWay();
      };
      unfinished.add(reading);
      request.on('data', take);
      request.on('end', () => settle(Buffer.concat(chunks)));
      request.on('error', () => settle('gone'));
      request.on('close', () => settle('gone'));
      response.on('close', free);
    });
  };
}

function findLargest(readings: Set<Reading>): Reading | undefined {
  let largest: Reading | undefined;
  for (const reading of readings) if (reading.size > (largest?.size ?? -1)) largest = reading;
  return largest;
}

/** Told when nothing more comes: whoever is still sending would not hear it. */
async function refuseLarge(request: IncomingMessage): Promise<ReadResult> {
  await dropBody(request);
  return 'too large';
}

/** Takes what still comes and keeps nothing of it; resolves when nothing does. Endless ones are cut off. */
export async function dropBody(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > DISCARD_MAX) request.destroy();
  });
  request.on('error', () => {});
  await new Promise<void>((resolve) => {
    request.once('end', resolve);
    request.once('close', resolve);
  });
}
