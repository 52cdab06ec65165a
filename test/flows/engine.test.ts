import { describe, expect, test } from 'vitest';
import { NOTHING } from '../../src/cards/card.ts';
import type { Event } from '../../src/domain/event.ts';
import { deriveLeadId, type Lead } from '../../src/domain/leads/lead.ts';
import { MINUTE_MS } from '../../src/domain/time.ts';
import { runFlows } from '../../src/flows/engine.ts';
import type { Change, Kept } from '../../src/store/change.ts';
import type { Reads, Store } from '../../src/store/store.ts';
import { makeLead, makeOrganisation, makePerson } from './people.ts';
import { makeReads } from './reads.ts';
import { BY, NOW, readReply } from './specification.ts';

const NO_LOAD = { kind: 'sqlite', fileBytes: 0, logBytes: 0, waiting: 0, isBeside: false } as const;

/** A store that answers what it is told to, one commit after another, and remembers what was to become true. */
function makeStore(reads: Reads, ...answers: Kept[]): Store & { commits: Change[][] } {
  const commits: Change[][] = [];
  return {
    commits,
    reads,
    outbox: {
      claim: async () => [],
      nextDue: async () => undefined,
      limitFutures: async () => {},
      renew: async () => true,
      pauses: async () => [],
      findWaiting: async () => undefined,
      takeTurn: async (_lane, now) => ({ at: now }),
      progress: async () => ({ platforms: [], lanesAhead: 0 }),
      lines: async () => [],
    },
    inbox: { claim: async () => [], nextDue: async () => undefined, lines: async () => [] },
    grants: { find: async () => undefined, list: async () => [], claim: async () => false, reseal: async () => 0 },
    commit: async (changes) => {
      commits.push(changes);
      return answers[commits.length - 1] ?? 'kept';
    },
    measures: { countDeliveries: async () => [], countItems: async () => [], load: () => NO_LOAD, onTaken: () => {} },
    onQueued: () => {},
    check: async () => undefined,
    close: async () => {},
  };
}

/** A clock that is a minute further each time somebody looks. */
function makeClock(): () => number {
  let looks = 0;
  return () => NOW + looks++ * MINUTE_MS;
}

const claim: Event = { kind: 'lead.claimed', lead: 'lead-1', by: BY };
/** What is read of a lead that stands so when it is first looked at, second, and so on. */
function readLeads(...leads: Lead[]): Reads {
  let looks = 0;
  return makeReads({
    organisation: async () => undefined,
    person: async () => makePerson(),
    personById: async (_organisation, id) => makePerson({ id, name: 'Bram Visser' }),
    lead: async () => leads[Math.min(looks++, leads.length - 1)],
  });
}
const free = makeLead();
/** What is answered names the company, also where there is nothing more to say. */
const ABOUT = { locale: makePerson().locale, name: free.facts.company };
const taken = makeLead({ claimedAt: NOW, owner: 'bram' });

describe('what an event changes', () => {
  test('is committed once, all of it together, before anybody is answered', async () => {
    const store = makeStore(readLeads(free));
    expect(await runFlows(store, makeClock())(claim)).toEqual({ ...NOTHING, about: ABOUT });
    expect(store.commits.map((changes) => changes.map(({ kind }) => kind))).toEqual([
      ['lead.claimed', 'card.changed', 'line.queued', 'asks.changed'],
    ]);
  });

  test('is decided afresh when another came first: by what is true then, and at the time it is then', async () => {
    const store = makeStore(readLeads(free), 'outrun');
    await runFlows(store, makeClock())(claim);
    expect(store.commits.map(([first]) => first)).toMatchObject([
      { kind: 'lead.claimed', at: NOW },
      { kind: 'lead.claimed', at: NOW + MINUTE_MS },
    ]);
  });

  test('may be nothing any more once another came first, and the person reads why', async () => {
    const store = makeStore(readLeads(free, taken), 'outrun');
    expect(readReply(await runFlows(store, makeClock())(claim))).toContain('Bram Visser got there first');
    expect(store.commits[1]).toEqual([]);
  });

  test('is given up when others came first twelve times, aloud, with ever longer pauses up to a quarter of a second', async () => {
    const pauses: number[] = [];
    const pause = async (most: number) => void pauses.push(most);
    const store = makeStore(readLeads(free), ...new Array<Kept>(12).fill('outrun'));
    await expect(runFlows(store, makeClock(), { pause })(claim)).rejects.toThrow('lead.claimed was outrun 12 times');
    expect(store.commits).toHaveLength(12);
    expect(pauses).toEqual([10, 20, 40, 80, 160, ...new Array<number>(7).fill(250)]);
  });

  test('is still kept when others came first eleven times', async () => {
    const store = makeStore(readLeads(free), ...new Array<Kept>(11).fill('outrun'));
    expect(await runFlows(store, makeClock())(claim)).toEqual({ ...NOTHING, about: ABOUT });
  });

  test('that could not be kept is not answered', async () => {
    const store = makeStore(readLeads(free));
    const full = { ...store, commit: () => Promise.reject(new Error('disk full')) };
    await expect(runFlows(full, makeClock())(claim)).rejects.toThrow('disk full');
  });
});

describe('an event that has a key', () => {
  const { facts } = free;
  const received: Event = { kind: 'lead.received', key: 'intake/1', organisation: 'acme', lead: facts };
  const readIntake = (lead?: Lead) =>
    makeReads({
      organisation: async () => makeOrganisation(),
      lead: async () => lead,
      placesOf: async () => [],
      definition: async () => undefined,
    });

  test('takes it together with what it changes', async () => {
    const store = makeStore(readIntake());
    await runFlows(store, makeClock())(received);
    expect(store.commits[0]).toMatchObject([
      { kind: 'key.taken', key: 'intake/1', at: NOW },
      { kind: 'lead.added' },
      { kind: 'post.queued' },
    ]);
  });

  test('takes it also when it changes nothing', async () => {
    const known = makeLead({ id: deriveLeadId('acme', facts.externalId) });
    const store = makeStore(readIntake(known));
    expect(await runFlows(store, makeClock())(received)).toBe(NOTHING);
    expect(store.commits).toEqual([[{ kind: 'key.taken', key: 'intake/1', at: NOW }]]);
  });

  test('that was taken before changes nothing again, and is answered as such', async () => {
    const store = makeStore(readLeads(taken), 'repeated');
    expect(await runFlows(store, makeClock())({ ...claim, key: 'tap/1' })).toEqual({ kind: 'repeated', about: ABOUT });
    expect(store.commits).toHaveLength(1);
  });

  test('that is declined does not take it: sent again, it may be heard', async () => {
    const store = makeStore(makeReads({ organisation: async () => undefined }));
    const answer = await runFlows(store, makeClock())(received);
    expect(answer).toEqual({ kind: 'declined', why: 'no organisation is set up yet' });
    expect(store.commits).toEqual([]);
  });
});

test('what the guard refuses changes nothing, and is not read further', async () => {
  const organisations = async () => [makeOrganisation()];
  const grant = async () => undefined;
  const reads = makeReads({ person: async () => undefined, lead: async () => free, organisations, grant });
  const store = makeStore(reads);
  expect(readReply(await runFlows(store, makeClock())(claim))).toContain('I do not know you yet');
  expect(store.commits).toEqual([[]]);
});
