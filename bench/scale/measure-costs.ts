import pg from 'pg';
import { CLAIM_MAX } from '../../src/domain/deliveries/delivery.ts';
import type { Event } from '../../src/domain/event.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { MINUTE_MS } from '../../src/domain/time.ts';
import { runFlows } from '../../src/flows/engine.ts';
import { loadRooms } from '../../src/flows/rooms.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { startPostgresServer } from '../../test/world/database/server.ts';
import { APP_SECRET, sampleFacts } from '../load/sample.ts';
import { nameAccount, nameOrganisation, seedOrganisations } from './seed.ts';
import { type Taken, watchServer } from './watch.ts';

type Say = (line: string) => void;
type Watch = Awaited<ReturnType<typeof watchServer>>;
type Measured = { store: Store; watch: Watch; url: string; count: number; clock: { now: number }; say: Say };

const THURSDAY = Date.parse('2026-11-12T09:00:00Z');
const SUNDAY_NIGHT = Date.parse('2026-11-15T23:00:30Z');
const MONDAY_AT_NINE = Date.parse('2026-11-16T08:00:05Z');
const MANY = 300;
/** Lanes are free again after that. */
const APART_MS = 1500;
const CLAIMS = 20;

/** On a PostgreSQL of its own with so many organisations, one line a thing: what the whole of it took, and what one did. */
export async function measureCosts(count: number, say: Say): Promise<void> {
  const server = await startPostgresServer();
  try {
    await server.createDatabase('scale');
    const url = `${server.url}/scale`;
    const watch = await watchServer(url);
    show(say, 'seed', await watch(() => seedOrganisations(url, count, THURSDAY)), count);
    const store = await openStore(url, APP_SECRET);
    await loadRooms();
    const measured = { store, watch, url, count, clock: { now: THURSDAY }, say };
    show(say, 'all organisations read', await watch(() => store.reads.organisations()), 1);
    await measureTicks(measured);
    await measurePeople(measured);
    await measureOutbox(measured);
    await store.close();
  } finally {
    await server.stop();
  }
}

async function measureTicks({ store, watch, count, clock, say }: Measured): Promise<void> {
  const handle = runFlows(store, () => clock.now);
  const tick = async (what: string, at: number) => {
    clock.now = at;
    show(say, what, await watch(() => handle({ kind: 'time.passed' })), count);
  };
  await tick('first tick', THURSDAY + MINUTE_MS);
  await tick('tick, nothing due', THURSDAY + 2 * MINUTE_MS);
  await tick('tick, nothing due', THURSDAY + 3 * MINUTE_MS);
  await tick('tick, a week ends', SUNDAY_NIGHT);
  await tick('tick, nothing due at night', SUNDAY_NIGHT + 2 * MINUTE_MS);
  await tick('tick, all digests', MONDAY_AT_NINE);
  await tick('tick, nothing due', MONDAY_AT_NINE + MINUTE_MS);
}

async function measurePeople({ store, watch, url, count, clock, say }: Measured): Promise<void> {
  const handle = runFlows(store, () => clock.now);
  const organisationOf = (n: number) => n % count;
  const each = async (eventOf: (n: number) => Event) => {
    for (let n = 0; n < MANY; n += 1) {
      const { kind } = await handle(eventOf(n));
      if (kind === 'refusal') throw new Error(`${eventOf(n).kind} was refused`);
    }
  };
  const before = await readSize(url);
  const lead = (n: number) => ({ ...sampleFacts(`new-${n}`), company: `Bedrijf ${n} BV` });
  const organisation = (n: number) => nameOrganisation(organisationOf(n));
  const receive = (n: number): Event => ({
    kind: 'lead.received',
    key: `k-${n}`,
    organisation: organisation(n),
    lead: lead(n),
  });
  show(say, 'a lead comes', await watch(() => each(receive)), MANY);
  const between = await readSize(url);
  const judge = (n: number): Event => ({
    kind: 'lead.judged',
    lead: deriveLeadId(organisation(n), lead(n).externalId),
    verdict: n % 3 === 0 ? 'poor' : 'good',
    by: nameAccount(organisationOf(n), n % 5),
  });
  show(say, 'a judgement', await watch(() => each(judge)), MANY);
  const after = await readSize(url);
  say(`bytes: a lead ${Math.round((between - before) / MANY)}, a judgement ${Math.round((after - between) / MANY)}`);
}

/** With everything in it that the digests and leads before have queued. */
async function measureOutbox({ store, watch, clock, say }: Measured): Promise<void> {
  const { outbox } = store;
  show(say, 'when is the next due', await watch(() => outbox.nextDue()), 1);
  show(say, 'how the outbox gets on', await watch(() => outbox.progress(clock.now)), 1);
  let sent = 0;
  const taken = await watch(async () => {
    for (let round = 0; round < CLAIMS; round += 1) {
      clock.now += APART_MS;
      for (const delivery of await outbox.claim(clock.now, CLAIM_MAX)) {
        const result = { kind: 'sent', channel: 'C1', message: `${clock.now}.${sent}` } as const;
        await store.commit([{ kind: 'delivery.ended', delivery, result, at: clock.now, againAt: clock.now }]);
        sent += 1;
      }
    }
  });
  show(say, `a message is taken and kept (${sent})`, taken, sent);
}

async function readSize(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ size: string }>('select pg_database_size(current_database()) as size');
  await client.end();
  return Number(rows[0]?.size);
}

function show(say: Say, what: string, { wallMs, ownMs, serverMs, statements }: Taken, times: number): void {
  const figures = { statements, 'ms of the bot': ownMs, 'ms of the server': serverMs, 'ms by the clock': wallMs };
  const cells = Object.entries(figures).map(([name, all]) => `${(all / times).toFixed(1).padStart(9)} ${name}`);
  say(`${what.padEnd(38)}${cells.join('')}`);
}
