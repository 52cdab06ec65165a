import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandboxClock, findNextMorning } from '../../../sandbox/control/clock.ts';
import { openPageServer } from '../../../sandbox/control/server.ts';
import { leadSamples } from '../../../sandbox/samples/lead-samples.ts';
import { openPageWorld, type PageWorld } from './setup.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await openPageWorld();
});
afterAll(() => world.close());

type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: string };

// node:http, because fetch does not let a Host or Origin be told.
const ask = ({ method = 'POST', path, headers, body }: Asked): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(
      `${world.url}${path}`,
      { method, headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += String(chunk);
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });

test.each([
  ['another origin', { path: '/api/home', headers: { origin: 'https://evil.example' }, body: '{}' }, 403],
  ['a rebound name', { method: 'GET', path: '/api/state?as=U0SANNE', headers: { host: 'evil.example' } }, 403],
  ['a form of another site', { path: '/api/home', headers: { 'sec-fetch-site': 'cross-site' }, body: '{}' }, 403],
  ['another content type', { path: '/api/home', headers: { 'content-type': 'text/plain' }, body: '{}' }, 415],
  ['no JSON', { path: '/api/home', body: '{' }, 400],
  ['a wrong shape', { path: '/api/home', body: '{"user":7}' }, 422],
  ['a body without end', { path: '/api/home', body: `"${'x'.repeat(800_000)}"` }, 413],
  ['GET where POST belongs', { method: 'GET', path: '/api/home' }, 405],
  ['an unknown door', { method: 'GET', path: '/api/nothing' }, 404],
  ['an unknown person', { method: 'GET', path: '/api/state?as=UNOBODY' }, 404],
  ['a file outside the page', { method: 'GET', path: '/..%2f..%2fpackage.json' }, 404],
  ['Teams where there is none', { path: '/api/teams/say', body: '{"user":"a","to":"chat","text":"help"}' }, 404],
  ['a wrong shape for Teams', { path: '/api/teams/tap', body: '{"user":"a","message":"1"}' }, 422],
  ['another site’s tap in Teams', { path: '/api/teams/tap', headers: { origin: 'https://evil.example' } }, 403],
  ['a person who cannot see it', { path: '/api/tap', body: '{"user":"U0SANNE","on":"1.2","label":"x"}' }, 409],
])('%s is refused with a reason', async (_, asked: Asked, status) => {
  const answer = await ask(asked);
  expect(answer.status).toBe(status);
  expect(answer.body).not.toBe('');
});

test('each sample leaves the page as it is described: good ones are kept, bad ones refused by status', async () => {
  const outcome: Record<string, number> = {};
  for (const { id } of leadSamples) {
    const { body } = await ask({ path: '/api/lead', body: JSON.stringify({ sample: id }) });
    outcome[id] = JSON.parse(body).status;
  }
  const bad = { forged: 401, stale: 401, nameless: 422, malformed: 400, oversize: 413, 'wrong-type': 415 };
  expect(outcome).toEqual({ ...Object.fromEntries(leadSamples.map(({ id }) => [id, 202])), ...bad });
}, 20_000);

test('a person sees their own channels and notes, not those of others', async () => {
  const { body } = await ask({ method: 'GET', path: '/api/state?as=U0LOTTE' });
  const names: string[] = JSON.parse(body).channels.map(({ name }: { name: string }) => name);
  expect(names).toContain('marketing');
  expect(names).not.toContain('sales');
  expect(JSON.parse(body).messages).toEqual([]);
});

test.each([
  ['a Thursday', '2026-11-19T10:00:00Z', '2026-11-23T08:00:00Z'],
  ['Monday before nine', '2026-11-23T07:59:00Z', '2026-11-23T08:00:00Z'],
  ['Monday at nine', '2026-11-23T08:00:00Z', '2026-11-30T08:00:00Z'],
  ['Sunday night, Monday already in Amsterdam', '2026-11-22T23:30:00Z', '2026-11-23T08:00:00Z'],
  ['across the start of summer time', '2027-03-26T12:00:00Z', '2027-03-29T07:00:00Z'],
])('next Monday 9:00 after %s', (_, from, expected) => {
  const at = findNextMorning('next-monday', Date.parse(from), 'Europe/Amsterdam');
  expect(new Date(at).toISOString()).toBe(expected.replace('Z', '.000Z'));
});

test.each([
  ['next-working-day', 'Thursday morning', '2026-11-19T10:00:00Z', '2026-11-20T08:00:00Z'],
  ['next-working-day', 'Thursday before nine', '2026-11-19T07:00:00Z', '2026-11-19T08:00:00Z'],
  ['next-working-day', 'Friday at nine', '2026-11-20T08:00:00Z', '2026-11-23T08:00:00Z'],
  ['next-month', 'a Sunday', '2026-11-22T18:00:00Z', '2026-12-01T08:00:00Z'],
  ['next-month', 'the last night of the year', '2026-12-31T23:30:00Z', '2027-01-01T08:00:00Z'],
  ['next-month', 'the first itself', '2026-12-01T09:00:00Z', '2027-01-01T08:00:00Z'],
  ['next-month', 'across the start of summer time', '2027-03-20T12:00:00Z', '2027-04-01T07:00:00Z'],
] as const)('%s, 9:00, after %s', (morning, _, from, expected) => {
  const at = findNextMorning(morning, Date.parse(from), 'Europe/Amsterdam');
  expect(new Date(at).toISOString()).toBe(expected.replace('Z', '.000Z'));
});

test('a clock never turns back, but can be reset', async () => {
  let turns = 0;
  const clock = createSandboxClock(
    () => 1_000,
    async () => {
      turns += 1;
    },
  );
  await clock.turn(5_000);
  expect(clock.now()).toBe(5_000);
  expect(() => clock.turn(4_999)).toThrow(RangeError);
  await clock.reset();
  expect([clock.now(), turns]).toEqual([1_000, 2]);
});

test('before anything is set up the page says what comes first, and sends no lead', async () => {
  const { slack, clock } = world;
  let isSetUp = false;
  const intake = { url: `${world.url}/api/nothing`, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' };
  const page = await openPageServer({
    slack,
    clock,
    port: 0,
    intake,
    outbox: async () => [],
    isSetUp: async () => isSetUp,
  });
  const send = () =>
    fetch(`${page.url}/api/lead`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sample: leadSamples[0]?.id }),
    });
  const readState = async () => (await fetch(`${page.url}/api/state?as=U0RUBEN`)).json();
  expect(await readState()).toMatchObject({ isSetUp: false });
  const refused = await send();
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('No intake is set up yet')]);
  isSetUp = true;
  expect((await send()).status).toBe(200);
  expect(await readState()).toMatchObject({ isSetUp: true });
  await page.close();
});
