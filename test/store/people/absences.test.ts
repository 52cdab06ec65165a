import { expect } from 'vitest';
import type { Days } from '../../../src/domain/people/absences.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeOrganisation, makePerson } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const [SPRING, MAY, SUMMER]: Days[] = [
  { from: '2026-03-02', to: '2026-03-06' },
  { from: '2026-05-01', to: '2026-05-02' },
  { from: '2026-07-01', to: '2026-07-14' },
] as const;

const keep = (was: Days[], now: Days[], person = 'sanne'): Change => ({
  kind: 'absences.kept',
  organisation: ACME,
  person,
  was,
  now,
});
const read = async (store: Store, person = 'sanne'): Promise<Days[]> =>
  (await store.reads.absences(ACME)).filter((each) => each.person === person).map(({ from, to }) => ({ from, to }));
const setUp = (store: Store) =>
  store.commit([
    { kind: 'organisation.kept', organisation: makeOrganisation(), people: [makePerson('sanne'), makePerson('bram')] },
  ]);

testOnBoth('several absences of a person are kept, in order, each person’s for themselves', async ({ store }) => {
  await setUp(store);
  await store.commit([keep([], [SUMMER, SPRING]), keep([], [MAY], 'bram')]);
  expect(await read(store)).toEqual([SPRING, SUMMER]);
  expect(await read(store, 'bram')).toEqual([MAY]);
  expect(await store.reads.absences('another')).toEqual([]);
  await store.commit([keep([SPRING, SUMMER], [])]);
  expect(await store.reads.absences(ACME)).toEqual([{ person: 'bram', ...MAY }]);
});

testOnBoth('what was decided on other absences than there are is outrun', async ({ store }) => {
  await setUp(store);
  await store.commit([keep([], [SPRING, SUMMER])]);
  const longer = { ...SPRING, to: '2026-03-09' };
  for (const was of [[], [SPRING], [SPRING, MAY], [longer, SUMMER], [SPRING, SUMMER, MAY]])
    expect(await store.commit([keep(was, [MAY])]), JSON.stringify(was)).toBe('outrun');
  expect(await read(store)).toEqual([SPRING, SUMMER]);
});

testOnBoth(
  'of many at once through two instances one is kept, the others are outrun',
  async ({ store, openAnother }) => {
    await setUp(store);
    const stores = [store, await openAnother()];
    const days = Array.from({ length: 12 }, (_no, n): Days => ({ from: `2026-06-${10 + n}`, to: '2026-06-30' }));
    const kept = await Promise.all(days.map((each, n) => stores[n % 2]?.commit([keep([], [each])])));
    expect(kept.filter((each) => each === 'kept')).toHaveLength(1);
    expect(kept.filter((each) => each === 'outrun')).toHaveLength(11);
    expect(await read(store)).toHaveLength(1);
  },
);

testOnBoth('nothing is kept of somebody who is gone', async ({ store }) => {
  await setUp(store);
  expect(await store.commit([keep([], [SPRING], 'nobody')])).toBe('outrun');
  expect(await store.reads.absences(ACME)).toEqual([]);
});

testOnBoth('an absence stays when the set-up is applied anew, which says nothing of it', async ({ store }) => {
  await setUp(store);
  await store.commit([keep([], [SPRING, SUMMER])]);
  await setUp(store);
  expect(await read(store)).toEqual([SPRING, SUMMER]);
});

testOnBoth('an absence is forgotten once its last day is over everywhere, those to come stay', async ({ store }) => {
  await setUp(store);
  await store.commit([keep([], [SPRING, SUMMER])]);
  // On the west of the world it is still the sixth at noon of the seventh in UTC.
  await store.commit([{ kind: 'past.forgotten', at: Date.UTC(2026, 2, 7, 11, 59) }]);
  expect(await read(store)).toEqual([SPRING, SUMMER]);
  await store.commit([{ kind: 'past.forgotten', at: Date.UTC(2026, 2, 6) + 2 * DAY_MS }]);
  expect(await read(store)).toEqual([SUMMER]);
});

testOnBoth('all absences of somebody are erased with them, nobody else’s', async ({ store }) => {
  await setUp(store);
  await store.commit([keep([], [SPRING, SUMMER]), keep([], [MAY], 'bram')]);
  await store.commit([{ kind: 'person.erased', organisation: ACME, person: 'sanne', at: Date.UTC(2026, 2, 3) }]);
  expect(await store.reads.absences(ACME)).toEqual([{ person: 'bram', ...MAY }]);
});
