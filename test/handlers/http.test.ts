import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotOnSlack, openBotOnSlack } from './bot-on-slack.ts';
import { buildSample, postLead } from './intake/signed-requests.ts';

let running: BotOnSlack;
beforeAll(async () => {
  running = await openBotOnSlack();
});
afterAll(() => running.end());

const host = () => new URL(running.address);
const isWell = async () => (await fetch(`${running.address}/healthz`)).status === 200;

/** A bare socket to the server, what it says, and that it is closed. */
function open(): { socket: Socket; said(): string; closed: Promise<void> } {
  const socket = connect(Number(host().port), host().hostname);
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes.toString('latin1');
  });
  socket.on('error', () => {});
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  return { socket, said: () => heard, closed };
}

/** Says one more byte every half second, for as long as it may. */
async function dribble(head: string): Promise<string> {
  const { socket, said, closed } = open();
  socket.write(head);
  const timer = setInterval(() => socket.writable && socket.write('a'), 500);
  await closed;
  clearInterval(timer);
  return said();
}

/** The server looks every second; one that is not cut off outlasts the test. */
describe.concurrent('a client that is slow on purpose is cut off', () => {
  test('in the middle of its headers', async () => {
    const said = await dribble('POST /intake/leads HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(said).toMatch(/^(HTTP\/1.1 408|$)/);
  });

  test('in the middle of its body, and the log says no failure of ours', async () => {
    const signed = 'webhook-id: x\r\nwebhook-timestamp: 1\r\nwebhook-signature: v1,x\r\ncontent-type: application/json';
    const head = `POST /intake/leads HTTP/1.1\r\nHost: x\r\n${signed}\r\nContent-Length: 1000\r\n\r\n`;
    const said = await dribble(head);
    expect(said).toMatch(/^(HTTP\/1.1 408|$)/);
    expect(running.logged.filter((line) => line.includes('request failed'))).toEqual([]);
  });

  test('while a hundred of them sit there, others are served', async () => {
    const idle = Array.from({ length: 100 }, open);
    for (const { socket } of idle.slice(0, 50)) socket.write('POST /slack/events HTTP/1.1\r\n');
    expect(await isWell()).toBe(true);
    expect((await postLead(running.address, JSON.stringify(buildSample({ id: 'crm-crowd' })))).status).toBe(202);
    for (const { socket } of idle) socket.destroy();
  });
});

describe('what is no request does no harm', () => {
  test.each([
    ['noise', '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n'],
    ['an unknown method', 'FROB / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a version to come', 'GET /healthz HTTP/9.9\r\nHost: x\r\n\r\n'],
    ['a header without a name', 'GET /healthz HTTP/1.1\r\n: x\r\n\r\n'],
    ['two lengths', 'POST /intake/leads HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na'],
    [
      'a length and chunks',
      'POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a length below nothing', 'POST /intake/leads HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
    ['a header of 100 KB', `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['a bad chunk', 'POST /intake/leads HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ])('%s', async (_name, line) => {
    const { socket, said, closed } = open();
    socket.write(line);
    await closed;
    expect(said()).toMatch(/^HTTP\/1.1 4\d\d /);
    expect(await isWell()).toBe(true);
  });

  test('a client that leaves in the middle of its body', async () => {
    const { socket, closed } = open();
    socket.write('POST /intake/leads HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    await closed;
    expect(await isWell()).toBe(true);
    expect(running.logged.filter((line) => line.includes('request failed'))).toEqual([]);
  });

  test.each(['//', '/%', '/healthz/../..', '/nowhere?%00', 'http://other.example/healthz', '*'])(
    'path %s',
    async (path) => {
      const { socket, said, closed } = open();
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      await closed;
      expect(said()).toMatch(/^HTTP\/1.1 404 /);
    },
  );

  test.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH'])('%s is told what is taken', async (method) => {
    const answer = await fetch(`${running.address}/healthz`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('TRACE is told what is taken, and repeats nothing', async () => {
    const { socket, said, closed } = open();
    socket.write('TRACE /privacy HTTP/1.1\r\nHost: x\r\nX-Secret: geheim\r\nConnection: close\r\n\r\n');
    await closed;
    expect(said()).toMatch(/^HTTP\/1.1 405 .*\r\n/);
    expect(said()).not.toContain('geheim');
  });

  test.each(['/healthz', '/readyz', '/intake/schema.json'])(
    'HEAD %s is answered as GET is, without a body',
    async (path) => {
      const [got, head] = [
        await fetch(running.address + path),
        await fetch(running.address + path, { method: 'HEAD' }),
      ];
      expect([head.status, head.headers.get('content-type')]).toEqual([got.status, got.headers.get('content-type')]);
      expect(await head.text()).toBe('');
      await got.text();
    },
  );

  test('a body where none belongs is too large', async () => {
    const { socket, said, closed } = open();
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc');
    await closed;
    expect(said()).toMatch(/^HTTP\/1.1 413 /);
  });
});

test('nobody keeps an answer, takes it for something else or frames it, whatever it says', async () => {
  const asked: [status: number, path: string, init?: RequestInit][] = [
    [200, '/healthz'],
    [200, '/readyz'],
    [200, '/events/schema.json'],
    [404, '/nowhere'],
    [405, '/healthz', { method: 'PUT' }],
    [401, '/slack/events', { method: 'POST', body: '{}' }],
    [401, '/intake/leads', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
    [415, '/intake/leads', { method: 'POST', body: '{}' }],
  ];
  for (const [status, path, init] of asked) {
    const answer = await fetch(running.address + path, init);
    const told = ['cache-control', 'x-content-type-options', 'content-security-policy'].map((name) =>
      answer.headers.get(name),
    );
    expect([path, answer.status, ...told]).toEqual([
      path,
      status,
      'no-store',
      'nosniff',
      "default-src 'none'; frame-ancestors 'none'",
    ]);
    await answer.text();
  }
});

test('one connection serves several requests', async () => {
  const { socket, said, closed } = open();
  const ask = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
  socket.write(ask + ask);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  await closed;
  expect(said().match(/HTTP\/1.1 200 OK/g)).toHaveLength(3);
});

describe('/readyz', () => {
  const ready = async ({ address }: BotOnSlack) => {
    const answer = await fetch(`${address}/readyz`);
    const said = (await answer.json()) as { ready: boolean; wrong: string[] };
    return [answer.status, said];
  };

  test('says when all is well', async () => {
    expect(await ready(running)).toEqual([200, { ready: true, wrong: [], concerns: [], oldestWaiting: {} }]);
  });

  test('names what is wrong: no organisation, then a full disk, then no database; /healthz stays good', async () => {
    // The kernel's own file system has no free space.
    const ill = await openBotOnSlack({ isSetUp: false, watched: '/proc' });
    try {
      const setUp = 'no organisation is set up: run `smarketing setup apply org.json`';
      const full = 'the disk is nearly full';
      expect(await ready(ill)).toMatchObject([503, { ready: false, wrong: [setUp, full] }]);
      await ill.setUp();
      expect(await ready(ill)).toMatchObject([503, { ready: false, wrong: [full] }]);
      await ill.store.close();
      expect(await ready(ill)).toMatchObject([503, { ready: false, wrong: ['the database cannot be read'] }]);
      expect((await fetch(`${ill.address}/healthz`)).status).toBe(200);
    } finally {
      await ill.end();
    }
  });
});

test('when the database fails, a lead is answered 500 with a reference that the log has, and no word of the lead', async () => {
  const ill = await openBotOnSlack();
  try {
    await ill.store.close();
    const answer = await postLead(ill.address, JSON.stringify(buildSample({ company: 'Geheim BV' })));
    const { detail } = (await answer.json()) as { detail: string };
    expect(answer.status).toBe(500);
    const [, ref = 'none'] = detail.match(/Reference ([0-9a-f]{4})\./) ?? [];
    expect(ill.logged.some((line) => line.includes(`"ref":"${ref}"`))).toBe(true);
    expect(ill.logged.join('\n')).not.toMatch(/Geheim|Iris/);
  } finally {
    await ill.end();
  }
});
