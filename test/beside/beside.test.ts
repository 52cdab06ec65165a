import { afterAll, expect, test } from 'vitest';
import { createBeside } from '../../src/beside/beside.ts';
import type { Event } from '../../src/domain/event.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { findFlow } from '../../src/flows/rooms.ts';
import { openStore } from '../../src/store/open.ts';
import { makeOrganisation, makePerson } from '../flows/people.ts';
import { BY } from '../flows/specification.ts';
import { makeLead, NOW } from '../store/makers.ts';
import { endAll, makeTemporaryFolder } from '../store/test-store.ts';
import { copyNewest } from '../world/database/sqlite.ts';
import { APP_SECRET } from '../world/intake.ts';

afterAll(endAll);

/** A thread loads all flows anew, which takes a busy machine long. */
const TIMEOUT_MS = 120_000;
const TICK: Event = { kind: 'time.passed' };

async function openBoth(fromBytes: number) {
  const url = await copyNewest(`${makeTemporaryFolder()}/beside.db`);
  const store = await openStore(url, APP_SECRET);
  await store.commit([
    { kind: 'organisation.kept', organisation: makeOrganisation(), people: [makePerson()] },
    { kind: 'lead.added', lead: { ...makeLead('old'), receivedAt: NOW - 500 * DAY_MS } },
  ]);
  return { store, beside: createBeside({ url, secret: APP_SECRET, fromBytes }) };
}

test(
  'the thread decides what is decided here',
  async () => {
    const { store, beside } = await openBoth(0);
    const here = await (await findFlow('time.passed')).prepare(store.reads, TICK, NOW);
    expect(here.apart?.flat().map(({ kind }) => kind)).toContain('lead.forgotten');
    expect(await beside.prepare(TICK, NOW)).toEqual(here);
    await beside.end();
    await store.close();
  },
  TIMEOUT_MS,
);

test(
  'what fails there fails here, and the thread goes on',
  async () => {
    const { store, beside } = await openBoth(0);
    const unknown = { kind: 'nothing.such' } as unknown as Event;
    await expect(beside.prepare(unknown, NOW)).rejects.toThrow('nothing decides on nothing.such');
    expect((await beside.prepare(TICK, NOW))?.changes).toEqual([{ kind: 'past.forgotten', at: NOW }]);
    await beside.end();
    await store.close();
  },
  TIMEOUT_MS,
);

test(
  'a tick keeps nobody waiting who asks the thread after it',
  async () => {
    const { store, beside } = await openBoth(0);
    await beside.prepare(TICK, NOW);
    const order: string[] = [];
    const ask = async (event: Event) => {
      await beside.prepare(event, NOW);
      order.push(event.kind);
    };
    await Promise.all([ask(TICK), ask({ kind: 'privacy.export-asked', by: BY })]);
    expect(order).toEqual(['privacy.export-asked', 'time.passed']);
    await beside.end();
    await store.close();
  },
  TIMEOUT_MS,
);

test(
  'no thread is started for a file in which nothing takes long',
  async () => {
    const { store, beside } = await openBoth(1e9);
    expect(beside.prepare(TICK, NOW)).toBeUndefined();
    await beside.end();
    await store.close();
  },
  TIMEOUT_MS,
);
