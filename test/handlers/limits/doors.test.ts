import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toTeamsId } from '../../../sandbox/samples/noordlicht-teams.ts';
import { readProxies } from '../../../src/handlers/limits/client-address.ts';
import { type BotOnSlack, openBotOnSlack, SIGNING_SECRET } from '../bot-on-slack.ts';
import { openBotOnTeams } from '../bot-on-teams.ts';
import { buildSample, postLead, signHeaders } from '../intake/signed-requests.ts';

let running: BotOnSlack;
beforeAll(async () => {
  const isProxy = readProxies('loopback') ?? (() => false);
  const oauth = { clientId: '1.2', clientSecret: 'geheim', stateSecret: 'a state secret of 32 signs, at least' };
  running = await openBotOnSlack({
    limits: { isProxy, clock: () => 0 },
    slack: { oauth: { ...oauth, teams: [] } },
    oauth,
  });
});
afterAll(() => running.end());

let addresses = 0;
/** Somebody nobody has seen yet. */
const arrive = () => {
  addresses += 1;
  return `198.51.100.${addresses}`;
};
const ask = (from: string, path: string, init: RequestInit = {}) =>
  fetch(running.address + path, { ...init, redirect: 'manual', headers: { ...init.headers, 'x-forwarded-for': from } });

/** How many were answered with each status. */
async function countStatuses(times: number, send: () => Promise<Response>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let time = 0; time < times; time += 1) {
    const { status } = await send();
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

const json = { 'content-type': 'application/json' };
const post = (headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: '{}',
  headers: { ...json, ...headers },
});
const now = () => String(Math.floor(Date.now() / 1000));

test.each<[door: string, path: string, init: RequestInit, refused: number]>([
  ['Slack, unsigned', '/slack/events', post({}), 401],
  ['Slack, forged', '/slack/events', post({ 'x-slack-signature': 'v0=0', 'x-slack-request-timestamp': now() }), 401],
  ['leads, unsigned', '/intake/leads', post({}), 401],
  ['leads, forged', '/intake/leads', post({ ...signHeaders('{}'), 'webhook-signature': 'v1,AAAA' }), 401],
  ['a source that is none', '/intake/hubspot/noordlicht/none', post({ 'x-api-key': 'wrong' }), 404],
  [
    'a body of another form',
    '/intake/leads',
    { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } },
    415,
  ],
  ['a link that is none of ours', '/talks/guess.ics', {}, 404],
  ['a path that is none', '/wp-login.php', {}, 404],
  ['another method', '/intake/leads', { method: 'DELETE' }, 405],
])('%s: refused 30 times, then told to come later, alone', async (_door, path, init, refused) => {
  const one = arrive();
  expect(await countStatuses(33, () => ask(one, path, init))).toEqual({ [refused]: 30, 429: 3 });
  const late = await ask(one, path, init);
  expect([late.headers.get('retry-after'), late.headers.get('cache-control')]).toEqual(['2', 'no-store']);
  expect((await ask(arrive(), path, init)).status).toBe(refused);
});

test.each([
  ['/', 200, 120],
  ['/privacy', 200, 120],
  ['/intake/schema.json', 200, 120],
  ['/events/schema.json', 200, 120],
  ['/slack/install', 302, 20],
  ['/slack/oauth_redirect?state=x&code=y', 403, 20],
])('%s, where nobody proves anything, answers so many of one address', async (path, status, most) => {
  const one = arrive();
  expect(await countStatuses(most + 2, () => ask(one, path))).toEqual({ [status]: most, 429: 2 });
  expect((await ask(arrive(), path)).status).toBe(status);
});

test('who watches over the bot is never refused', async () => {
  const one = arrive();
  expect(await countStatuses(300, () => ask(one, '/healthz'))).toEqual({ 200: 300 });
  expect(await countStatuses(150, () => ask(one, '/readyz'))).toEqual({ 200: 150 });
});

test('what is signed gets through from where a thousand forgeries come, and a burst of it always', async () => {
  const attacker = arrive();
  const body = 'command=%2Fsmarketing&text=help&team_id=T1&user_id=U1&response_url=&trigger_id=1';
  const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${now()}:${body}`).digest('hex')}`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-slack-request-timestamp': now() };
  const slack = (signed: string) => () =>
    ask(attacker, '/slack/events', { method: 'POST', body, headers: { ...headers, 'x-slack-signature': signed } });
  expect(await countStatuses(40, slack('v0=forged'))).toEqual({ 401: 30, 429: 10 });
  expect(await countStatuses(60, slack(signature))).toEqual({ 200: 60 });
  const lead = (signed: Record<string, string>) => () =>
    postLead(running.address, JSON.stringify(buildSample()), { headers: { 'x-forwarded-for': attacker, ...signed } });
  expect(await countStatuses(40, lead({ 'webhook-signature': 'v1,forged' }))).toEqual({ 401: 30, 429: 10 });
  expect(await countStatuses(40, lead({}))).toEqual({ 202: 40 });
});

test('what Teams signs gets through from where forgeries come', async () => {
  const { place, logged } = await openBotOnTeams({ limits: { clock: () => 0 } });
  const activity = JSON.stringify(place.createActivity(toTeamsId('sanne'), { type: 'conversationUpdate' }));
  const send = async (token: string) => (await place.sendRaw(activity, `Bearer ${token}`)).status;
  const forged = await place.createToken({ key: 'unknown' });
  const answers = [];
  for (let time = 0; time < 32; time += 1) answers.push(await send(forged));
  expect(answers.slice(28)).toEqual([401, 401, 429, 429]);
  expect(await send(await place.createToken())).not.toBe(429);
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({ door: '/api/messages', count: 1, limited: 0 });
});

test('every answer says that nobody may keep it, frame it, guess what it is, or tell where it was', async () => {
  const paths = ['/', '/privacy', '/terms', '/healthz', '/readyz', '/intake/schema.json', '/slack/install', '/nowhere'];
  for (const path of [...paths, '/talks/x.ics', '/slack/oauth_redirect', '/intake/leads', '/slack/events'])
    for (const method of ['GET', 'POST']) {
      const { headers } = await ask(arrive(), path, { method });
      const names = ['cache-control', 'content-security-policy', 'x-content-type-options', 'referrer-policy'];
      expect([path, method, ...names.map((name) => headers.get(name))]).toEqual([
        path,
        method,
        expect.stringMatching(/no-store|no-cache/),
        expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'$/),
        'nosniff',
        'no-referrer',
      ]);
    }
});

test('the log has a line for each door and reason, and nothing of who was refused', async () => {
  const told = running.logged.filter((line) => line.includes('refused at a door')).map((line) => JSON.parse(line));
  const kinds = told.map(({ door, reason }) => `${door}: ${reason}`).toSorted();
  expect(kinds).toEqual([
    '/intake/hubspot/: no such source',
    '/intake/leads: No matching signature found',
    '/intake/leads: webhook-id is missing',
    '/intake/leads: wrong content type',
    '/slack/events: no signature',
    '/slack/events: wrong signature',
    '/slack/oauth_redirect: no code',
    '/slack/oauth_redirect: state wrong, old or used',
    '/talks/: no link of ours',
  ]);
  expect(running.logged.join('\n')).not.toMatch(/198\.51|127\.0|geheim|forged|guess/);
});
