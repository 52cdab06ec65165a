import { connect, type Socket } from 'node:net';

/** What came back for a request: the statuses, none where the connection only closed; `silent`: nothing came in time. */
export type LineAnswer = number[] | 'silent';

/** A connection that is kept open from request to request, and opened anew where it was closed. */
export type Line = {
  /** Resolves with the one answer; or with all that comes until the connection closes, where the request `ends` it. */
  send(bytes: Buffer, options: { ends: boolean; isHead: boolean }): Promise<LineAnswer>;
  close(): void;
};

/** However much else the machine has to do. */
const PATIENCE_MS = 60_000;

export function openLine(port: number): Line {
  let socket: Socket | undefined;
  let heard: (bytes: Buffer) => void = () => {};
  let closed: () => void = () => {};

  const open = (): Socket => {
    const opened = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    opened.setNoDelay(true);
    opened.on('data', (bytes) => opened === socket && heard(bytes));
    opened.on('error', () => {});
    opened.on('end', () => opened.end());
    opened.on('close', () => {
      if (opened !== socket) return;
      socket = undefined;
      closed();
    });
    socket = opened;
    return opened;
  };

  return {
    send(bytes, { ends, isHead }) {
      const line = socket ?? open();
      const reader = createReader(isHead);
      return new Promise((resolve) => {
        const finish = (answer: LineAnswer): void => {
          clearTimeout(timer);
          [heard, closed] = [() => {}, () => {}];
          resolve(answer);
        };
        const timer = setTimeout(() => {
          line.destroy();
          finish('silent');
        }, PATIENCE_MS);
        closed = () => finish(reader.statuses);
        heard = (chunk) => {
          reader.take(chunk);
          if (ends || reader.statuses.length === 0) return;
          if (reader.isLast()) {
            line.destroy();
            socket = undefined;
          }
          finish(reader.statuses);
        };
        if (ends) line.end(bytes);
        else line.write(bytes);
      });
    },
    close: () => void socket?.destroy(),
  };
}

type Reader = { statuses: number[]; take(chunk: Buffer): void; isLast(): boolean };

/** Reads answers one after the other; a status counts once all of its answer is there. */
function createReader(isHead: boolean): Reader {
  const statuses: number[] = [];
  let held: Buffer = Buffer.alloc(0);
  let isClosing = false;
  const readOne = (): boolean => {
    const end = held.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const head = held.subarray(0, end).toString('latin1').toLowerCase();
    const status = Number(head.slice(9, 12));
    const length = measureBody(
      held.subarray(end + 4),
      head,
      isHead || status < 200 || status === 204 || status === 304,
    );
    if (length === undefined) return false;
    held = held.subarray(end + 4 + length);
    if (/\r\nconnection: close/.test(head)) isClosing = true;
    if (status >= 200) statuses.push(status);
    return true;
  };
  return {
    statuses,
    take(chunk) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      while (readOne());
    },
    isLast: () => isClosing,
  };
}

/** How many bytes the body takes; undefined while some are missing. */
function measureBody(rest: Buffer, head: string, isEmpty: boolean): number | undefined {
  if (isEmpty) return 0;
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return rest.length >= Number(length) ? Number(length) : undefined;
  if (!/\r\ntransfer-encoding: chunked/.test(head)) return 0;
  const end = rest.indexOf('0\r\n\r\n');
  return end < 0 ? undefined : end + 5;
}

/** How the body is told: whole by its length, in pieces, shorter or longer than its length says, or in pieces that are none. */
export const FRAMINGS = ['length', 'chunked', 'short', 'long', 'broken'] as const;
export type Framing = (typeof FRAMINGS)[number];

/** A request as it goes over the line. Headers by their names, of which none is there twice but by `doubled`. */
export type RawRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
  framing: Framing;
  /** One of the headers, told twice. */
  doubled?: [name: string, value: string];
};

const PIECE = 700;

/** The bytes of a request. */
export function writeRequest({ method, path, headers, body, framing, doubled }: RawRequest, host: string): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (doubled !== undefined) lines.push(`${doubled[0]}: ${doubled[1]}`);
  const head = (...more: string[]) =>
    Buffer.from(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\n${[...lines, ...more].join('\r\n')}\r\n\r\n`, 'latin1');
  switch (framing) {
    case 'length':
      return Buffer.concat([head(`Content-Length: ${body.length}`), body]);
    case 'short':
      return Buffer.concat([head(`Content-Length: ${Math.floor(body.length / 2)}`), body]);
    case 'long':
      return Buffer.concat([head(`Content-Length: ${body.length + 10}`), body]);
    case 'chunked':
      return Buffer.concat([head('Transfer-Encoding: chunked'), ...cut(body), Buffer.from('0\r\n\r\n')]);
    case 'broken':
      return Buffer.concat([head('Transfer-Encoding: chunked'), Buffer.from('zz\r\n'), body, Buffer.from('\r\n')]);
  }
}

/** Whether nothing can come after it on the same connection. */
export function endsLine({ framing, method }: RawRequest): boolean {
  return !(framing === 'length' || framing === 'chunked') || method === 'CONNECT';
}

function cut(body: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; at += PIECE) {
    const piece = body.subarray(at, at + PIECE);
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
  }
  return pieces;
}
