import { connect, type Socket } from 'node:net';

/** One keep-alive connection that asks one thing at a time. */
export type Connection = { ask(request: Buffer, answered: (status: number) => void): void; end(): void };

/** A socket and no HTTP client, so that the generator costs next to nothing beside what it measures. */
export function openConnection(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => resolve(asking(socket)));
  });
}

function asking(socket: Socket): Connection {
  let heard = '';
  let answered: (status: number) => void = () => {};
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
    if (!isWhole(heard)) return;
    const status = Number(heard.slice(9, 12));
    heard = '';
    const told = answered;
    answered = () => {};
    told(status);
  });
  socket.on('close', () => answered(0));
  return {
    ask: (request, then) => {
      answered = then;
      socket.write(request);
    },
    end: () => {
      answered = () => {};
      socket.destroy();
    },
  };
}

/** Whether an answer has arrived to its last byte. */
function isWhole(heard: string): boolean {
  const end = heard.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const head = heard.slice(0, end).toLowerCase();
  const length = /content-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return heard.length >= end + 4 + Number(length);
  return !head.includes('transfer-encoding: chunked') || heard.endsWith('0\r\n\r\n');
}
