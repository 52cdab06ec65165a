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
