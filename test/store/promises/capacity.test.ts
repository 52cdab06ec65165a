import { expect } from 'vitest';
import type { PairVersion } from '../../../src/domain/promises/pair/pair.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const signed = { sales: { person: 'ruben', at: NOW }, marketing: { person: 'helen', at: NOW } };
const version: PairVersion = {
  ...{
    number: 1,
    sqls: 40,
    hours: 4,
    attempts: 3,
    weekly: 2,
    until: NOW + 90 * DAY_MS,
    state: 'proposed',
    by: 'ruben',
  },
  ...{ at: NOW, signatures: signed, keptBy: [] },
};
const used = (leads = 1, more: { weekly?: number; from?: number } = {}): Change => ({
  ...{ kind: 'capacity.used', organisation: ACME, weekly: 2, from: NOW, most: 2, leads },
  ...more,
});
const added = (id: string, at = NOW): Change => ({
  kind: 'lead.added',
  lead: makeLead(id, { receivedAt: at, dueAt: at + DAY_MS }),
});
const promise = async (store: Store) => {
  const agreed: Change = { kind: 'pair.agreed', organisation: ACME, number: 1, at: NOW };
  expect(await store.commit([{ kind: 'pair.proposed', organisation: ACME, version }, agreed])).toBe('kept');
};

testOnBoth('by itself a week takes as many leads as it has room for, counted from its beginning', async ({ store }) => {
  expect(await store.commit([used(), added('early')]), 'nothing is promised').toBe('outrun');
  await promise(store);
  expect((await store.reads.pairVersions(ACME))[0]?.weekly).toBe(2);
  await store.commit([added('before', NOW - 1)]);
  expect(await store.commit([used(1, { weekly: 3 }), added('one')]), 'another number is promised').toBe('outrun');
  expect(await store.commit([used(), added('one')])).toBe('kept');
  expect(await store.commit([used(2), added('two'), added('three')]), 'there is room for one').toBe('outrun');
  expect(await store.commit([used(), added('two')])).toBe('kept');
  expect(await store.commit([used(), added('three')])).toBe('outrun');
  expect(await store.reads.countHandedOver(ACME, NOW, 9)).toBe(2);
  expect(await store.reads.countHandedOver(ACME, NOW, 1), 'no more than is asked').toBe(1);
  expect(await store.reads.lead(ACME, 'three')).toBeUndefined();
  expect(await store.commit([added('three')]), 'a manager’s tap asks for none').toBe('kept');
  expect(await store.commit([used(1, { from: NOW + 1 }), added('four', NOW + 1)]), 'a new week').toBe('kept');
});

testOnBoth('of many that instances hand over at once exactly as many go as there is room for', async (of) => {
  const { store } = of;
  await promise(store);
  const other = await of.openAnother();
  const commits = Array.from({ length: 8 }, (_each, place) => [used(), added(`lead-${place}`)]);
  const kept = await Promise.all(commits.map((changes, place) => (place % 2 ? store : other).commit(changes)));
  expect(kept.filter((each) => each === 'kept')).toHaveLength(2);
  expect(await store.reads.countHandedOver(ACME, NOW, 9)).toBe(2);
});
