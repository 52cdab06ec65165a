import { afterEach, describe, expect, test } from 'vitest';
import { startListening } from '../../src/main.ts';
import { postLead } from '../handlers/intake/signed-requests.ts';
import { PLATFORMS } from '../world/platforms/all.ts';
import { openWorld, type World } from '../world/world.ts';
import { type Family, readExposition, sum } from './exposition.ts';

const TOKEN = 'a-token-of-its-own-for-metrics';
const MINUTE_MS = 60_000;

let world: World | undefined;
afterEach(() => world?.end());

const ask = (address: string, authorization?: string) =>
  fetch(`${address}/metrics`, authorization === undefined ? {} : { headers: { authorization } });

const collect = async ({ address }: World): Promise<Family[]> => {
  const answer = await ask(address, `Bearer ${TOKEN}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  return readExposition(await answer.text());
};

describe.each(PLATFORMS)('on %s', (platform) => {
  test('a lead, a repeat, a forgery, a tap, a 429 and an outage are told as what they were', async () => {
    world = await openWorld({ platform, metrics: { hasOwnPort: false, token: TOKEN } });
    const { address } = world;
    await world.lead({ company: 'Bakker Molen' }, { id: 'first' });
    await world.lead({ company: 'Bakker Molen' }, { id: 'first' });
    expect((await postLead(address, '{}', { headers: { 'webhook-signature': 'v1,forged' } })).status).toBe(401);
    await world.settle();
    await world.card('Bakker Molen').tap('sanne', 'Goed');
    await world.command('sanne', 'help');
    world.setTroubles({ calls: '*', kind: 'rate-limited', retryAfterSeconds: 30, times: 1 });
    await world.lead({ company: 'Bakker Tweede' });
    await world.settle();
    await world.turn(MINUTE_MS);
    world.setTroubles({ calls: '*', kind: 'refused-connection' });
    await world.lead({ company: 'Bakker Derde' });
    await expect.poll(() => world?.requests().length).toBeGreaterThan(0);
    await world.settle();
    await world.tick();

    const told = await collect(world);
    const of = (name: string, labels = {}) => sum(told, name, labels);
    const intake = (labels: object) => of('smarketing_intake_items_total', { door: 'main', ...labels });
    expect(intake({ result: 'kept' })).toBe(3);
    expect(intake({ result: 'repeated' })).toBe(1);
    expect(intake({ result: 'refused', reason: 'unsigned' })).toBe(1);
    const answers = { http_route: '/intake/leads', http_request_method: 'POST' };
    expect(of('http_server_request_duration_seconds_count', { ...answers, http_response_status_code: '202' })).toBe(4);
    expect(of('http_server_request_duration_seconds_count', { ...answers, http_response_status_code: '401' })).toBe(1);
    expect(of('http_server_active_requests')).toBe(1);
    const kind = platform === 'slack' ? 'tap' : 'press';
    expect(of('smarketing_ack_duration_seconds_count', { door: platform, kind })).toBe(1);
    expect(of('smarketing_ack_duration_seconds_count', { door: platform, kind: 'command' })).toBe(1);
    expect(of('smarketing_ack_duration_seconds_count', { door: 'intake', kind: 'main' })).toBe(4);

    const attempts = (labels: object) => of('smarketing_delivery_attempts_total', { platform, ...labels });
    expect(attempts({ result: 'sent', answer: 'accepted' })).toBeGreaterThan(1);
    expect(attempts({ result: 'retry', answer: 'rate_limited' })).toBe(1);
    expect(attempts({ result: 'retry', answer: 'unreachable' })).toBeGreaterThan(0);
    expect(of('smarketing_delivery_pause_duration_seconds_sum', { platform })).toBe(30);
    expect(of('smarketing_delivery_attempt_duration_seconds_count', { platform })).toBe(attempts({}));
    expect(of('smarketing_delivery_queue_duration_seconds_count', { platform })).toBeGreaterThanOrEqual(3);
    expect(of('smarketing_database_up')).toBe(1);
    expect(of('smarketing_deliveries_waiting', { platform })).toBe(1);
    expect(of('smarketing_delivery_oldest_age_seconds', { platform })).toBeGreaterThan(0);
    expect(of('smarketing_sqlite_size_bytes', { file: 'database' })).toBeGreaterThan(100_000);
    expect(of('smarketing_sqlite_pending_writes')).toBe(0);
    expect(of('smarketing_clock_tick_duration_seconds_count', { result: 'kept' })).toBe(1);
    expect(of('smarketing_clock_tick_duration_seconds_count', { result: 'failed' })).toBe(0);
    expect(of('smarketing_build_info', { version: '1.2.3', node: process.version })).toBe(1);
    expect(of('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  });
});

describe('the door for whoever collects metrics', () => {
  test('opens to its token alone', async () => {
    world = await openWorld({ metrics: { hasOwnPort: false, token: TOKEN } });
    const { address } = world;
    const statuses = await Promise.all(
      [undefined, 'Bearer', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`].map(
        async (given) => (await ask(address, given)).status,
      ),
    );
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    expect((await ask(address)).headers.get('www-authenticate')).toBe('Bearer');
    expect((await ask(address, `bearer ${TOKEN}`)).status).toBe(200);
  });

  test('says in the log whom it does not know, and after too many of them nothing more', async () => {
    world = await openWorld({ metrics: { hasOwnPort: false, token: TOKEN } });
    const { address, logged } = world;
    let last = 0;
    for (let turn = 0; turn < 40 && last !== 429; turn += 1) last = (await ask(address, 'Bearer guess')).status;
    expect(last).toBe(429);
    expect((await ask(address, `Bearer ${TOKEN}`)).status, 'whoever shows the token').toBe(200);
    expect(logged.filter((line) => line.includes('"door":"/metrics","reason":"wrong token"'))).toHaveLength(1);
  });

  test('names nothing as somebody asked for it', async () => {
    world = await openWorld({ metrics: { hasOwnPort: false, token: TOKEN } });
    const { address } = world;
    for (const path of [
      '/jan-jansen',
      '/talks/jan-jansen.ics',
      '/intake/hubspot/jansen-bv/main?name=jansen',
      '/?jansen',
    ])
      for (const method of ['GET', 'POST', 'JANSEN'])
        await fetch(address + path, { method, ...(method === 'POST' && { body: 'jansen' }) }).catch(() => {});
    const told = await collect(world);
    const labels = told.flatMap(({ samples }) => samples.flatMap((each) => Object.entries(each.labels)));
    expect(labels.filter(([, value]) => /jansen/i.test(value))).toEqual([]);
    const routes = labels.flatMap(([name, value]) => (name === 'http_route' ? [value] : []));
    expect(new Set(routes)).toEqual(new Set(['', '/', '/talks/', '/intake/hubspot/']));
  });

  test('stands at a port of its own and nowhere else, where it has one', async () => {
    world = await openWorld({ metrics: { hasOwnPort: true } });
    const { bot } = world;
    if (bot.metricsServer === undefined) throw new Error('no port of its own');
    const own = await startListening(bot.metricsServer, 0, '127.0.0.1');
    expect((await ask(own)).status).toBe(200);
    expect((await ask(world.address)).status).toBe(404);
    expect((await fetch(`${own}/intake/leads`, { method: 'POST' })).status).toBe(404);
  });

  test('is not there where nobody asked for it', async () => {
    world = await openWorld();
    expect((await ask(world.address, `Bearer ${TOKEN}`)).status).toBe(404);
  });
});
