import { expect } from 'vitest';
import type { Goal } from '../../../src/domain/promises/goal/goal.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const goal = (id: string, more: Partial<Goal> = {}): Goal => ({
  ...{ id, organisation: ACME, name: `Name ${id}`, figure: 'won-value', target: 9999.5, currency: 'EUR' },
  ...{ from: '2026-01-01', to: '2026-03-31', team: 'sales', state: 'open', by: 'ruben', at: NOW },
  ...more,
});
const set = (id: string, more?: Partial<Goal>): Change => {
  return { kind: 'goal.set', goal: goal(id, more), today: '2026-03-02' };
};
const moved = (kind: 'goal.shared' | 'goal.stopped', id: string, by = 'helen'): Change => {
  return { kind, organisation: ACME, goal: id, by, at: NOW + 5 };
};
const wrote = (version: number, by = 'ruben'): Change => {
  return { kind: 'mission.set', organisation: ACME, mission: { version, words: `Words ${version}`, by, at: NOW } };
};
const commitAll = async (store: Store, ...all: Change[]) => {
  for (const change of all) expect(await store.commit([change])).toBe('kept');
};

testOnBoth('a goal is set once, shared once and stopped once, and forgotten long after its end', async ({ store }) => {
  await commitAll(store, set('one'), set('two', { to: '2026-06-30' }), set('over', { to: '2026-02-28' }));
  expect(await store.commit([set('one')])).toBe('repeated');
  const shown = async (since: string) => (await store.reads.goals(ACME, since)).map(({ id }) => id);
  expect([await shown('2026-03-01'), await shown('2026-02-28')]).toEqual([
    ['two', 'one'],
    ['two', 'one', 'over'],
  ]);
  await commitAll(store, moved('goal.shared', 'one'));
  expect(await store.commit([moved('goal.shared', 'one', 'iris')])).toBe('outrun');
  expect(await store.reads.goal(ACME, 'one')).toEqual(goal('one', { sharedBy: 'helen', sharedAt: NOW + 5 }));
  expect(await store.reads.goal('another', 'one')).toBeUndefined();
  await commitAll(store, moved('goal.stopped', 'one'));
  for (const kind of ['goal.stopped', 'goal.shared'] as const)
    expect(await store.commit([moved(kind, 'one')])).toBe('outrun');
  expect(await shown('2026-03-01')).toEqual(['two']);
  await commitAll(store, { kind: 'goals.forgotten', organisation: ACME, before: '2026-03-01' });
  expect(await shown('2026-01-01')).toEqual(['two']);
});

testOnBoth('the mission is the newest version, and of two at once one wins', async ({ store }) => {
  expect(await store.reads.mission(ACME)).toBeUndefined();
  await commitAll(store, wrote(1), wrote(2, 'helen'));
  for (const version of [1, 2]) expect(await store.commit([wrote(version)])).toBe('outrun');
  expect(await store.reads.mission(ACME)).toEqual({ version: 2, words: 'Words 2', by: 'helen', at: NOW });
});

testOnBoth('whoever is erased leaves goals and mission, without their name', async ({ store }) => {
  await commitAll(store, set('one', { by: 'helen' }), set('two'), moved('goal.shared', 'two'), set('three'));
  await commitAll(store, moved('goal.stopped', 'three'), wrote(1, 'helen'));
  expect((await store.reads.ownGoals(ACME, 'helen')).map(({ id }) => id).toSorted()).toEqual(['one', 'three', 'two']);
  await commitAll(store, { kind: 'person.erased', organisation: ACME, person: 'helen', at: NOW });
  expect(await store.reads.ownGoals(ACME, 'helen')).toEqual([]);
  const erased = expect.stringMatching(/^erased-/);
  expect(await store.reads.goal(ACME, 'one')).toEqual(goal('one', { by: erased }));
  expect(await store.reads.goal(ACME, 'two')).toMatchObject({ sharedBy: erased, by: 'ruben' });
  expect(await store.reads.mission(ACME)).toMatchObject({ words: 'Words 1', by: erased });
});
