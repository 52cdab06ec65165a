import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createBodyReader } from '../../src/handlers/bodies.ts';
import { type BotOnSlack, openBotOnSlack, waitUntil } from './bot-on-slack.ts';

const MEGABYTE = 1024 * 1024;

let running: BotOnSlack;
beforeAll(async () => {
  running = await openBotOnSlack();
});
afterAll(() => running.end());

/** Says the head of a request alone; what is answered to that. */
async function sayHead(head: string): Promise<string> {
  const { hostname, port } = new URL(running.address);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.write(`${head}\r\nHost: x\r\nContent-Length: 1000\r\n\r\n`);
  return new Promise((resolve) => socket.once('data', (bytes) => resolve(bytes.toString().split('\r\n')[0] ?? '')));
}

describe('who cannot be meant is answered before their body is read', () => {
  const old = 'X-Slack-Signature: v0=00\r\nX-Slack-Request-Timestamp: 1700000000';
  const json = 'Content-Type: application/json';
  test.each([
    ['without Slack’s signature', 'POST /slack/events HTTP/1.1', 401],
    ['with Slack’s signature of long ago', `POST /slack/events HTTP/1.1\r\n${old}`, 401],
    ['at the intake without a signature', `POST /intake/leads HTTP/1.1\r\n${json}`, 401],
    ['at the intake with a type that nobody reads', 'POST /intake/leads HTTP/1.1\r\nContent-Type: text/csv', 415],
    ['where there is no door', 'POST /nowhere HTTP/1.1', 404],
    ['where the door is for something else', 'POST /healthz HTTP/1.1', 405],
  ])('%s', async (_who, head, status) => {
    expect(await sayHead(head)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
});

test.each(['keep-alive', 'close'])(
  'a body of 10 MB is answered, and only then the connection closes (%s)',
  async (connection) => {
    const { hostname, port } = new URL(running.address);
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes.toString();
    });
    const failure = new Promise<unknown>((resolve) => {
      socket.once('error', resolve);
      socket.once('close', () => resolve(undefined));
    });
    const signed = 'Content-Type: application/json\r\nwebhook-id: x\r\nwebhook-timestamp: 1\r\nwebhook-signature: v1,x';
    const head = `POST /intake/leads HTTP/1.1\r\nHost: x\r\nConnection: ${connection}\r\n${signed}`;
    socket.write(`${head}\r\nContent-Length: ${10 * MEGABYTE}\r\n\r\n`);
    for (let sent = 0; sent < 10; sent += 1) await new Promise((next) => socket.write(Buffer.alloc(MEGABYTE), next));
    expect(await failure).toBeUndefined();
    expect(said).toMatch(/^HTTP\/1.1 413 /);
  },
);

describe('one budget over all bodies', () => {
  /** A server that takes bodies of up to 600 bytes, and 1,000 of all together. */
  async function openReader() {
    const read = createBodyReader(1000);
    const server = createServer(async (request, response) => {
      const body = await read(request, response, 600);
      if (Buffer.isBuffer(body) && request.url === '/slow') return;
      response.end(Buffer.isBuffer(body) ? `${body.length} read` : body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return (length: number, path = '/') => {
      const socket = connect(port, '127.0.0.1');
      let said = '';
      socket.on('data', (bytes) => {
        said += bytes.toString();
      });
      socket.on('error', () => {});
      socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`);
      return { socket, send: (bytes: number) => send(socket, bytes), said: () => said };
    };
  }

  const send = (socket: Socket, bytes: number) => new Promise((done) => socket.write('x'.repeat(bytes), done));
  const isAnswered = ({ said }: { said(): string }, words: string) => waitUntil(() => said().includes(words), words);

  test('when it is spent, the largest that is not whole yet gives way, and small ones are read', async () => {
    const open = await openReader();
    const [large, middle, small] = [open(600), open(500), open(300)];
    await large.send(550);
    await middle.send(400);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await small.send(300);
    await isAnswered(large, 'too many');
    await isAnswered(small, '300 read');
    await middle.send(100);
    await isAnswered(middle, '500 read');
  });

  test('what is being answered counts too, until it is', async () => {
    const open = await openReader();
    const [one, other] = [open(500, '/slow'), open(500, '/slow')];
    await one.send(500);
    await other.send(500);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const next = open(100);
    await next.send(100);
    await isAnswered(next, 'too many');
    one.socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const last = open(100);
    await last.send(100);
    await isAnswered(last, '100 read');
  });
});
