import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import { VERDICTS, type Verdict, type VerdictCounts } from '../../../src/domain/leads/verdict.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import type { Store } from '../../../src/store/store.ts';
import { openEmptyStore } from '../../world/database/sqlite.ts';
import { ACME, makeLead, makeOrganisation, makePerson, NOW, TEAM } from '../makers.ts';

const RUNS = { numRuns: 200 };
const PEOPLE = ['sanne', 'bram', 'fleur', 'thijs'] as const;
type Who = (typeof PEOPLE)[number];
type Deed = { by: Who; does: 'choose' | 'put' | 'take-off'; verdict: Verdict };

const deed: fc.Arbitrary<Deed> = fc.record({
  by: fc.constantFrom(...PEOPLE),
  does: fc.constantFrom('choose', 'put', 'put', 'take-off'),
  verdict: fc.constantFrom(...VERDICTS),
});
const deeds = fc.array(deed, { maxLength: 12 });

let store: Store;
let handle: ReturnType<typeof runFlows>;
let made = 0;

beforeAll(async () => {
  store = await openEmptyStore();
  // Each lead's card is a message of its name.
  const leadAt = (organisation: string, { message }: { message: string }) => store.reads.lead(organisation, message);
  handle = runFlows({ ...store, reads: { ...store.reads, leadAt } }, () => NOW);
  const people = PEOPLE.map((id) => makePerson(id));
  await store.commit([{ kind: 'organisation.kept', organisation: makeOrganisation(), people }]);
});
afterAll(() => store.close());

async function newLead(): Promise<string> {
  made += 1;
  const id = `lead-${made}`;
  await store.commit([{ kind: 'lead.added', lead: makeLead(id) }]);
  return id;
}

const by = (user: Who) => ({ platform: 'slack' as const, workspace: TEAM, user: `U-${user}` });

/** The n-th deed on a lead happened at the n-th moment, whenever it is told. */
function eventOf(on: string, { by: who, does, verdict }: Deed, n: number, key?: string): Event {
  const told = { verdict, by: by(who), at: n, ...(key && { key }) };
  if (does === 'choose') return { kind: 'lead.judged', lead: on, ...told };
  const lead = { platform: 'slack', workspace: TEAM, channel: 'C1', message: on, emoji: verdict } as const;
  return { kind: does === 'put' ? 'lead.judged' : 'lead.verdict-withdrawn', lead, ...told };
}

/** What counts of one person: the newest of the emoji that stand and what they last chose. */
function modelOf(all: Deed[]): Map<Who, Verdict> {
  const signs = new Map<Who, Map<string, { verdict: Verdict; at: number }>>(PEOPLE.map((who) => [who, new Map()]));
  for (const [at, { by: who, does, verdict }] of all.entries()) {
    const own = signs.get(who);
    if (does === 'choose') own?.set('chosen', { verdict, at });
    else if (does === 'put') own?.set(verdict, { verdict, at });
    else own?.delete(verdict);
  }
  const newest = new Map<Who, Verdict>();
  for (const [who, own] of signs) {
    const [first] = [...own.values()].toSorted((one, other) => other.at - one.at);
    if (first !== undefined) newest.set(who, first.verdict);
  }
  return newest;
}

function countsOf(model: Map<Who, Verdict>): VerdictCounts {
  const counts: VerdictCounts = { good: 0, fair: 0, poor: 0 };
  for (const verdict of model.values()) counts[verdict] += 1;
  return counts;
}

async function expectModel(id: string, all: Deed[]): Promise<void> {
  const model = modelOf(all);
  expect(await store.reads.counts(ACME, id)).toEqual(countsOf(model));
  for (const who of PEOPLE) expect((await store.reads.judgement(ACME, id, who))?.verdict).toBe(model.get(who));
}

test('whatever people judge and take back, one after another, the counts are those of a naive model', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const id = await newLead();
      for (const [n, each] of all.entries()) await handle(eventOf(id, each, n));
      await expectModel(id, all);
    }),
    RUNS,
  );
});

test('it makes no difference how several people’s deeds fall between each other', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const id = await newLead();
      await Promise.all(
        PEOPLE.map(async (who) => {
          for (const [n, each] of all.entries()) if (each.by === who) await handle(eventOf(id, each, n));
        }),
      );
      await expectModel(id, all);
    }),
    RUNS,
  );
});

test('whatever is told of emoji in another order, twice and all at once ends the same', async () => {
  const emoji = deeds.map((all) => all.filter(({ does }) => does !== 'choose'));
  const told = emoji.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all.keys(), ...all.keys()], { minLength: all.length * 2 }),
      fc.boolean(),
    ),
  );
  await fc.assert(
    fc.asyncProperty(told, async ([all, order, isAtOnce]) => {
      const id = await newLead();
      const events = order.map((n) => eventOf(id, all[n] as Deed, n));
      if (isAtOnce) await Promise.all(PEOPLE.map((who) => tellTwoByTwo(events.filter((each) => isOf(each, who)))));
      else for (const each of events) await handle(each);
      await expectModel(id, all);
    }),
    RUNS,
  );
});

const isOf = (event: Event, who: Who): boolean => 'by' in event && event.by.user === `U-${who}`;

/** As two instances hear them. */
async function tellTwoByTwo(events: Event[]): Promise<void> {
  for (let first = 0; first < events.length; first += 2)
    await Promise.all(events.slice(first, first + 2).map((each) => handle(each)));
}

test('every event told twice is heard once, with a key or without', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.boolean(), async (all, hasKeys) => {
      const [once, twice] = [await newLead(), await newLead()];
      for (const [n, each] of all.entries()) {
        await handle(eventOf(once, each, n, hasKeys ? `${once}/${n}` : undefined));
        const event = eventOf(twice, each, n, hasKeys ? `${twice}/${n}` : undefined);
        await handle(event);
        await handle(event);
      }
      await expectModel(twice, all);
      expect(await store.reads.counts(ACME, twice)).toEqual(await store.reads.counts(ACME, once));
    }),
    RUNS,
  );
});

const others: fc.Arbitrary<Omit<Event, 'by' | 'lead'> & { by: Who }> = fc.record({
  kind: fc.constantFrom('lead.claimed' as const, 'lead.contacted' as const),
  by: fc.constantFrom(...PEOPLE),
});

test('whoever claims or contacts first is the one, however often and by whom it is said again; what was contacted is claimed no more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(others, { minLength: 1, maxLength: 8 }), async (all) => {
      const id = await newLead();
      for (const each of all) {
        const event = { kind: each.kind, lead: id, by: by(each.by) } as Event;
        await handle(event);
        await handle(event);
      }
      const found = await store.reads.lead(ACME, id);
      const contacted = all.findIndex(({ kind }) => kind === 'lead.contacted');
      const open = contacted < 0 ? all : all.slice(0, contacted);
      expect(found?.owner).toBe(open.find(({ kind }) => kind === 'lead.claimed')?.by);
      expect(found?.contactedBy).toBe(all[contacted]?.by);
    }),
    RUNS,
  );
});

test('a lead delivered any number of times under the same or another key is one lead with one card', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('k1', 'k2', 'k3'), { minLength: 1, maxLength: 6 }), async (keys) => {
      made += 1;
      const facts = { externalId: `crm-${made}`, company: 'Voorbeeld BV', contact: { name: 'Iris' } };
      const before = (await store.outbox.lines(10_000)).length;
      await Promise.all(
        keys.map((key) => handle({ kind: 'lead.received', key: `${made}/${key}`, organisation: 'acme', lead: facts })),
      );
      expect(await store.outbox.lines(10_000)).toHaveLength(before + 1);
    }),
    RUNS,
  );
});
