import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandboxClock } from '../../sandbox/control/clock.ts';
import { openPageServer } from '../../sandbox/control/server.ts';
import { openFakeCrm } from '../../sandbox/fake-crm/open.ts';
import { openFakeListener } from '../../sandbox/fake-listener/open.ts';
import { openFakeSlack } from '../../sandbox/fake-slack/open.ts';
import { openFakeTeams } from '../../sandbox/fake-teams/open.ts';
import { slackSeed } from '../../sandbox/samples/noordlicht.ts';
import { CRM_TOKEN, emptyCrmSeed } from '../../sandbox/samples/noordlicht-crm.ts';
import { teamsSeed } from '../../sandbox/samples/noordlicht-teams.ts';
import { closeServer, listenOnLoopback } from '../../sandbox/shared/server.ts';
import { refuseStrangers } from '../../sandbox/shared/strangers.ts';

const SERVERS = ['slack', 'teams', 'crm', 'listener', 'page', 'bot'] as const;
type Name = (typeof SERVERS)[number];
let addresses: Record<Name, string>;
let readSales: () => string[];
let end: () => Promise<unknown>;

beforeAll(async () => {
  const { now, ...clock } = createSandboxClock(Date.now);
  const slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now, appToken: 'xapp-1' });
  const teams = await openFakeTeams({ seed: teamsSeed, password: 'p', now });
  const crm = await openFakeCrm({ seed: emptyCrmSeed, token: CRM_TOKEN, now });
  const listener = await openFakeListener({ now });
  const intake = { url: 'http://127.0.0.1:9/intake/leads', secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' };
  const page = await openPageServer({
    slack,
    teams,
    port: 0,
    clock: { now, ...clock },
    intake,
    outbox: async () => [],
  });
  // As the sandbox guards the bot’s own.
  const bot = refuseStrangers(createServer((_request, response) => response.writeHead(204).end()));
  const botUrl = `http://127.0.0.1:${await listenOnLoopback(bot, 0)}`;
  const [crmUrl, teamsUrl] = [new URL(crm.apiUrl('hubspot')).origin, new URL(teams.serviceUrl).origin];
  addresses = { slack: slack.url, teams: teamsUrl, crm: crmUrl, listener: listener.url, page: page.url, bot: botUrl };
  readSales = () => slack.messages('C0SALES').map(({ text }) => text);
  end = async () => {
    await page.close();
    await Promise.all([slack.stop(), teams.stop(), crm.stop(), listener.stop(), closeServer(bot)]);
  };
});
afterAll(() => end());

type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

// node:http, because fetch does not let a Host or Origin be told.
function ask(server: Name, { method = 'POST', path = '/', headers, body }: Asked): Promise<number> {
  const { port } = new URL(addresses[server]);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: headers ?? {} }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Sends a request’s first line as it stands; resolves with the status. */
function askPlainly(server: Name, line: string): Promise<number> {
  const { port, host } = new URL(addresses[server]);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port) });
    let said = '';
    socket.on('data', (bytes) => {
      said += String(bytes);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(Number(said.match(/^HTTP\/1\.1 (\d+)/)?.[1])));
    socket.write(`${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe.each(SERVERS)('the sandbox’s %s', (server) => {
  test.each([
    ['a form that a website posts', { headers: { ...FORM, origin: 'https://evil.example' }, body: 'text=x' }],
    ['a form without an origin to speak of', { headers: { ...FORM, origin: 'null' }, body: 'text=x' }],
    ['a form of another server of this machine', { headers: { ...FORM, origin: 'http://127.0.0.1:1' } }],
    ['a website that gets', { method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a website’s picture', { method: 'GET', headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' } }],
    [
      'a website that navigates with a form',
      { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } },
    ],
    ['a rebound name', { method: 'GET', headers: { host: 'evil.example' } }],
    ['a rebound name that begins well', { method: 'GET', headers: { host: '127.0.0.1.evil.example' } }],
    ['the port of another', { method: 'GET', headers: { host: '127.0.0.1:1' } }],
  ])('refuses %s', async (_name, asked: Asked) => {
    expect(await ask(server, asked)).toBe(403);
  });

  test.each(['GET //', 'GET //evil.example/x', 'GET /\\', 'GET /\\evil', 'OPTIONS *', 'GET http://evil.example/'])(
    'answers 400 to %s',
    async (line) => {
      expect(await askPlainly(server, line)).toBe(400);
    },
  );

  test.each([
    '%',
    '%2',
    '%zz/%',
    'api/%ff',
    'teams/v3/%',
    'hubspot/crm/v3/objects/%/%',
    '..%2f..%2f',
    'x'.repeat(12_000),
  ])('outlives /%s', async (path) => {
    expect([200, 204, 401, 404]).toContain(await askPlainly(server, `GET /${path}`));
  });

  test('answers by its own address to whoever is no browser, or follows a link', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const { port } = new URL(addresses[server]);
    const headers: Record<string, string>[] = [{}, { host: `localhost:${port}` }, link];
    for (const each of headers) expect(await ask(server, { method: 'GET', headers: each })).not.toBe(403);
  });
});

test('a website cannot speak in Slack by the bot’s token, which the bot itself can', async () => {
  const headers = { ...FORM, authorization: `Bearer ${slackSeed.bot.token}` };
  const said = (text: string) => ({ path: '/api/chat.postMessage', body: `channel=C0SALES&text=${text}` });
  expect(await ask('slack', { ...said('theirs'), headers: { ...headers, origin: 'https://evil.example' } })).toBe(403);
  expect(await ask('slack', { ...said('ours'), headers })).toBe(200);
  expect(readSales()).toEqual(['ours']);
});

test('a picture in Slack is shown by the page’s own server, as nothing but a picture', async () => {
  const call = async (method: string, args: Record<string, string>) => {
    const headers = { ...FORM, authorization: `Bearer ${slackSeed.bot.token}` };
    const body = new URLSearchParams(args);
    return (await fetch(`${addresses.slack}/api/${method}`, { method: 'POST', headers, body })).json() as Promise<
      Record<string, string>
    >;
  };
  const { upload_url: url = '', file_id: id = '' } = await call('files.getUploadURLExternal', {
    filename: 'a.png',
    length: '3',
  });
  await fetch(url, { method: 'POST', body: 'abc' });
  await call('files.completeUploadExternal', { files: JSON.stringify([{ id, title: 'A' }]), channel_id: 'C0SALES' });
  const shown = await fetch(`${addresses.page}/files/${id}`);
  expect([shown.status, await shown.text(), shown.headers.get('content-type')]).toEqual([200, 'abc', 'image/png']);
  expect(shown.headers.get('content-security-policy')).toBe('sandbox');
  expect((await fetch(`${addresses.page}/files/none`)).status).toBe(404);
});

test('a socket is opened for no other name, and asked for at an odd path it only closes', async () => {
  const { port } = new URL(addresses.slack);
  const opening = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
  for (const [path, host] of [
    ['//', `127.0.0.1:${port}`],
    ['/link?ticket=x', 'evil.example'],
  ] as const) {
    const asked = ask('slack', { method: 'GET', path, headers: { ...opening, host, 'sec-websocket-key': 'eA==' } });
    await expect(asked).rejects.toThrow('socket hang up');
  }
  expect(await ask('slack', { method: 'GET' })).toBe(404);
});
