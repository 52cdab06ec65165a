import { afterAll, expect, test } from 'vitest';
import type { FakeCrm } from '../../../sandbox/fake-crm/contract.ts';
import { openFakeCrm } from '../../../sandbox/fake-crm/open.ts';
import { VENDOR_LIMITS } from '../../../sandbox/fake-crm/rate-limits.ts';
import { CRM_TOKEN } from '../../../sandbox/samples/noordlicht-crm.ts';
import { createCourier } from '../../../src/courier.ts';
import type { RecordPointer } from '../../../src/domain/crm/record.ts';
import type { CrmSource } from '../../../src/domain/crm/source.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { createFindClient } from '../../../src/handlers/crm/open.ts';
import { createRecordOutbound } from '../../../src/handlers/crm/outbound.ts';
import { createInboxWorker } from '../../../src/inbox/worker.ts';
import { startTimer } from '../../../src/main.ts';
import type { Change } from '../../../src/store/change.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { createLogger } from '../../handlers/logger.ts';
import { ACME } from '../../store/makers.ts';
import { newestDatabase } from '../../world/database/postgres.ts';
import { APP_SECRET } from '../../world/intake.ts';

const SOURCE = { id: 'main', kind: 'pipedrive', qualified: 'all' } as const satisfies CrmSource;
const LEADS = Array.from({ length: 12 }, (_, n) => n);
const VISITS = LEADS.length * 2;
/** Their day is so much shorter than ours. */
const FASTER = 8;
const STARTED = Date.now();
const now = (): number => STARTED + Math.round((Date.now() - STARTED) * FASTER);
const RETRY_AFTER_MS = 20_000;
/** What was under way, or had its turn, when the CRM said that it has enough. */
const ALREADY_MS = 10_000;

const ends: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

const nameAsked = (n: number) => `b1810230-6c0d-11ed-9826-0000000000${n + 10}`;
const nameWritten = (n: number) => `c1810230-6c0d-11ed-9826-0000000000${n + 10}`;

async function openInstance(url: string, crm: FakeCrm, told: Event[]): Promise<Store> {
  const store = await openStore(url, APP_SECRET);
  const findClient = createFindClient(() => ({ token: CRM_TOKEN, domain: 'x', apiUrl: crm.apiUrl('pipedrive') }), now);
  const log = createLogger([]);
  const wait = (ms: number, then: () => void) => startTimer(ms / FASTER, then);
  const draw = async ({ lead: id }: { lead: string }) => ({
    source: SOURCE,
    write: { object: 'lead', id, fields: { title: 'judged' }, note: { title: 'Ours', text: 'good' } },
    written: undefined,
  });
  const records = createRecordOutbound({
    ...{ draw, findClient, commit: store.commit, now },
    handle: async () => ({ kind: 'nothing' }),
  });
  const courier = createCourier<never>({
    ...{ outbox: store.outbox, commit: store.commit, outbound: {}, records, now, wait, random: Math.random },
    draw: async () => undefined,
    tell: async () => ({ kind: 'nothing' }),
    onFailure: (reason) => log.error({ err: reason }, 'stumbled'),
    onPaused: () => {},
    onResumed: () => {},
    onTurnedBack: () => {},
  });
  const worker = createInboxWorker({
    ...{
      inbox: store.inbox,
      takeTurn: store.outbox.takeTurn,
      commit: store.commit,
      clients: findClient,
      log,
      now,
      wait,
    },
    reads: {
      organisation: async () => ({ sources: [SOURCE] }) as unknown as Organisation,
      recordLink: async () => undefined,
      lead: async () => undefined,
      ownWrites: async () => [],
    },
    handle: async (event) => {
      told.push(event);
      return { kind: 'nothing' };
    },
  });
  store.onQueued(courier.wake);
  courier.wake();
  worker.wake();
  const looking = setInterval(worker.wake, 20);
  ends.push(async () => {
    clearInterval(looking);
    await Promise.all([courier.stop(), worker.stop()]);
    await store.close();
  });
  return store;
}

const heard = (n: number): Change => ({
  kind: 'inbox.kept',
  organisation: ACME,
  source: SOURCE.id,
  items: [
    {
      key: nameAsked(n),
      format: 'pipedrive/v2',
      text: JSON.stringify({
        data: { id: nameAsked(n), title: 'Voorbeeld', update_time: new Date(now()).toISOString() },
        previous: null,
        meta: { action: 'create', entity: 'lead', entity_id: nameAsked(n), id: nameAsked(n), version: '2.0' },
      }),
    },
  ],
  at: now(),
});
const judged = (n: number): Change => ({
  kind: 'record.changed',
  organisation: ACME,
  subject: { kind: 'record', lead: nameWritten(n) },
  target: { kind: 'record', organisation: ACME, vendor: 'pipedrive', source: SOURCE.id, lead: nameWritten(n) },
  at: now(),
});

const OF_VENDOR = { vendor: 'pipedrive', links: [] as RecordPointer[], changedAt: STARTED } as const;
const makeLead = (id: string, title: string) => ({
  ...OF_VENDOR,
  ...{ object: 'lead', id, fields: { title } },
  links: [
    { object: 'person', id: '11' },
    { object: 'organization', id: '2' },
  ],
});

test('two instances ask a CRM and write there by its one limit, stop as one when it has enough, and all is there once', async () => {
  const told: Event[] = [];
  const vendor = 'pipedrive';
  const crm = await openFakeCrm({
    seed: {
      records: [
        ...[nameAsked, nameWritten].flatMap((name) => LEADS.map((n) => makeLead(name(n), `Voorbeeld ${n}`))),
        {
          ...OF_VENDOR,
          object: 'person',
          id: '11',
          fields: { name: 'Iris de Vries', emails: 'iris@voorbeeld.example' },
        },
        { ...OF_VENDOR, object: 'organization', id: '2', fields: { name: 'Voorbeeld BV' } },
      ],
    },
    ...{ token: CRM_TOKEN, limits: VENDOR_LIMITS, now },
  });
  const url = await newestDatabase();
  const both = [await openInstance(url, crm, told), await openInstance(url, crm, told)];
  const waits = async () => {
    const [one] = both;
    const open = (await one?.outbox.lines(100))?.filter(({ state }) => state !== 'sent').length ?? 0;
    return open + ((await one?.inbox.lines(ACME, 100))?.length ?? 0);
  };
  await both[0]?.commit([...LEADS.map(heard), ...LEADS.map(judged)]);
  await expect.poll(waits, { timeout: 30_000, interval: 5 }).toBeLessThanOrEqual(VISITS / 2);
  const alike = await both[0]?.inbox.lines(ACME, 100);
  crm.setTroubles([{ vendor, kind: 'rate-limited', retryAfterSeconds: RETRY_AFTER_MS / 1000, times: 1 }]);
  await expect.poll(waits, { timeout: 30_000 }).toBe(0);

  const calls = crm.calls();
  expect(calls.map(({ answer }) => answer).filter((each) => each === '429')).toEqual([]);
  const enough = calls.find(({ answer }) => answer === 'rate-limited')?.at ?? 0;
  const meanwhile = calls.filter(({ at }) => at > enough + ALREADY_MS && at < enough + RETRY_AFTER_MS);
  expect(meanwhile.map(({ at, call }) => `${at - enough} ${call}`)).toEqual([]);
  expect(calls.filter(({ at }) => at >= enough + RETRY_AFTER_MS).length).toBeGreaterThan(VISITS / 4);
  expect(Math.abs((alike?.length ?? 0) - VISITS / 4), 'neither waits for the other to be done').toBeLessThanOrEqual(4);
  const leads = told.flatMap((event) => (event.kind === 'lead.received' ? [event.lead.externalId] : []));
  expect(leads.toSorted()).toEqual(LEADS.map((n) => `main:${nameAsked(n)}`));
  for (const n of LEADS) {
    const lead = { object: 'lead', id: nameWritten(n) };
    expect(crm.record(vendor, lead)?.fields).toMatchObject({ title: 'judged' });
    expect(crm.notes(vendor, lead)).toHaveLength(1);
  }
  ends.push(crm.stop);
}, 90_000);
