import { expect } from 'vitest';
import { ACTIONS_OPEN_MAX, type Action } from '../../../src/domain/findings/finding.ts';
import { TERMS_MAX } from '../../../src/domain/language/term.ts';
import { AGREEMENTS_OPEN_MAX } from '../../../src/domain/promises/agreement/agreement.ts';
import { GOALS_OPEN_MAX } from '../../../src/domain/promises/goal/goal.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const TODAY = '2026-03-02';

const agree = (id: string, organisation = ACME): Change => ({
  kind: 'agreement.made',
  agreement: {
    ...{ id: `${organisation}-${id}`, organisation, what: 'what', lastDay: '2026-03-06', state: 'open' },
    ...{ owners: { sales: 'sanne' }, by: 'ruben', at: NOW },
  },
});
const aim = (id: string, organisation = ACME, to = '2026-03-31'): Change => ({
  kind: 'goal.set',
  goal: {
    ...{ id: `${organisation}-${id}`, organisation, name: 'name', figure: 'wins', target: 5, from: '2026-01-01', to },
    ...{ team: 'sales', state: 'open', by: 'ruben', at: NOW },
  },
  today: TODAY,
});
const name = (id: string, organisation = ACME): Change => ({
  kind: 'term.added',
  term: { id: `${organisation}-${id}`, organisation, name: id, spellings: [], reviewDays: 90, keptBy: [] },
});
const act = (id: string, organisation = ACME, state: Action['state'] = 'open'): Change => ({
  kind: 'action.recorded',
  action: {
    ...{ id: `${organisation}-${id}`, organisation, about: { kind: 'reason', reason: 'no_budget' }, words: 'words' },
    ...{ state, by: 'ruben', at: NOW, changedAt: NOW },
  },
});
const reopen = (id: string): Change => ({
  ...{ kind: 'action.moved', organisation: ACME, action: `${ACME}-${id}`, was: 'done', state: 'open' },
  ...{ by: 'ruben', at: NOW },
});

const LIMITS: [string, number, (id: string, organisation?: string) => Change, (store: Store) => Promise<unknown>][] = [
  ['agreements', AGREEMENTS_OPEN_MAX, agree, ({ reads }) => reads.openAgreements(ACME)],
  ['goals', GOALS_OPEN_MAX, aim, ({ reads }) => reads.goals(ACME, TODAY)],
  ['words', TERMS_MAX, name, ({ reads }) => reads.lexicon(ACME)],
  ['actions', ACTIONS_OPEN_MAX, act, ({ reads }) => reads.openActions(ACME)],
];

for (const [things, most, add, read] of LIMITS) {
  const fill = (store: Store, count: number) =>
    store.commit(Array.from({ length: count }, (_each, place) => add(`before-${place}`)));

  testOnBoth(`of two who add one of the last ${things} after the same look, one does`, async ({ store }) => {
    expect(await fill(store, most - 1)).toBe('kept');
    // Both looked while there was room for one.
    expect(await read(store)).toHaveLength(most - 1);
    expect(await store.commit([add('one')])).toBe('kept');
    expect(await store.commit([add('two')])).toBe('outrun');
    expect(await read(store)).toHaveLength(most);
    expect(await store.commit([add('one')]), 'a repeat of what was kept').toBe('repeated');
    expect(await store.commit([add('three', 'another')]), 'another organisation').toBe('kept');
  });

  testOnBoth(`of many ${things} that instances add at once as many are kept as there is room for`, async (of) => {
    const { store } = of;
    const other = await of.openAnother();
    await fill(store, most - 3);
    const commits = Array.from({ length: 8 }, (_each, place) =>
      (place % 2 ? store : other).commit([add(`at-once-${place}`)]),
    );
    const kept = await Promise.all(commits);
    expect(kept.toSorted()).toEqual([...Array(3).fill('kept'), ...Array(5).fill('outrun')]);
  });
}

testOnBoth('goals that are over make room for others', async ({ store }) => {
  const over = Array.from({ length: GOALS_OPEN_MAX }, (_each, place) => aim(`over-${place}`, ACME, '2026-03-01'));
  expect(await store.commit([...over, aim('one')])).toBe('kept');
});

testOnBoth('an action that is opened again needs room, one that is done does not', async ({ store }) => {
  const open = Array.from({ length: ACTIONS_OPEN_MAX }, (_each, place) => act(`open-${place}`));
  expect(await store.commit([act('done', ACME, 'done'), ...open])).toBe('kept');
  expect(await store.commit([reopen('done')])).toBe('outrun');
  expect(await store.commit([act('also', ACME, 'done')])).toBe('kept');
  const close = { ...reopen('open-0'), was: 'open', state: 'done' } as Change;
  expect(await store.commit([close])).toBe('kept');
  expect(await store.commit([reopen('done')])).toBe('kept');
});
