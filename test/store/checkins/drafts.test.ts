import { expect } from 'vitest';
import type { DraftLine } from '../../../src/domain/checkins/checkin.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';
import {
  answerRound,
  approveDraft,
  cancelRound,
  closeRound,
  editDraft,
  findRound,
  forgetAnswers,
  lapseRound,
  MONTH,
  openRound,
  publishRound,
  reopenRound,
  setGoal,
  shelveRound,
  UNTIL,
} from './rounds.ts';

const LINES = ['a', 'b', 'c'].map((text) => ({ question: 'gained' as const, text }));
const lines = (store: Store, month = MONTH) => store.reads.lines(ACME, month);
const approvals = (store: Store) => store.reads.approvals(ACME, MONTH);

/** A round in review, with three lines; resolves with the first of them as stored. */
async function drafted(store: Store): Promise<DraftLine> {
  await store.commit([openRound()]);
  await store.commit([closeRound(0, LINES)]);
  const [line] = await lines(store);
  if (line === undefined) throw new Error('no line was kept');
  return line;
}

testOnBoth(
  'an edit hides, shows and groups lines, raises the version and leaves the words alone',
  async ({ store }) => {
    const line = await drafted(store);
    const other = (await lines(store)).slice(1);
    expect(await store.commit([editDraft(1, [{ ...line, text: 'forged', theme: 'Campaigns', isHidden: true }])])).toBe(
      'kept',
    );
    expect(await lines(store)).toEqual([{ ...line, theme: 'Campaigns', isHidden: true }, ...other]);
    expect(await findRound(store)).toMatchObject({ version: 2, state: 'review' });
    expect(await store.commit([editDraft(2, [line])])).toBe('kept');
    expect(await lines(store)).toEqual([line, ...other]);
  },
);

testOnBoth(
  'an edit of another version, or of a line that is not there, is outrun and changes nothing',
  async ({ store }) => {
    const line = await drafted(store);
    const hidden = { ...line, isHidden: true };
    for (const version of [0, 2]) expect(await store.commit([editDraft(version, [hidden])])).toBe('outrun');
    expect(await store.commit([editDraft(1, [hidden, { ...line, id: 'nobody’s' }])])).toBe('outrun');
    expect((await lines(store)).map(({ isHidden }) => isHidden)).toEqual([false, false, false]);
    expect(await findRound(store)).toMatchObject({ version: 1 });
  },
);

testOnBoth('of two edits of one version at once from two instances one is kept', async ({ store, openAnother }) => {
  const line = await drafted(store);
  const other = await openAnother();
  const edits = [store, other, store, other].map((each, n) =>
    each.commit([editDraft(1, [{ ...line, theme: `${n}` }])]),
  );
  expect((await Promise.all(edits)).sort()).toEqual(['kept', 'outrun', 'outrun', 'outrun']);
  expect(await findRound(store)).toMatchObject({ version: 2 });
});

testOnBoth('a yes is kept for the version that stands, one a team, the newest', async ({ store }) => {
  const line = await drafted(store);
  expect(await store.commit([approveDraft('sales', 'ruben', 2)])).toBe('outrun');
  expect(await store.commit([approveDraft('sales', 'ruben', 1)])).toBe('kept');
  expect(await store.commit([editDraft(1, [line])])).toBe('kept');
  expect(await store.commit([approveDraft('marketing', 'helen', 1)])).toBe('outrun');
  await store.commit([approveDraft('marketing', 'helen', 2)]);
  await store.commit([approveDraft('sales', 'second', 2)]);
  expect((await approvals(store)).toSorted((one, other) => one.team.localeCompare(other.team))).toEqual([
    { team: 'marketing', person: 'helen', version: 2 },
    { team: 'sales', person: 'second', version: 2 },
  ]);
});

testOnBoth(
  'a round is published once, in the version that stands, and is nobody’s to change then',
  async ({ store }) => {
    const line = await drafted(store);
    expect(await store.commit([publishRound(2)])).toBe('outrun');
    const tries = await Promise.all([store.commit([publishRound(1)]), store.commit([publishRound(1)])]);
    expect(tries.sort()).toEqual(['kept', 'outrun']);
    expect(await findRound(store)).toMatchObject({ state: 'published' });
    const late = [
      editDraft(1, [line]),
      approveDraft('sales', 'ruben', 1),
      cancelRound('review'),
      reopenRound('review'),
      closeRound(0),
    ];
    for (const change of late) expect(await store.commit([change]), change.kind).toBe('outrun');
    expect(await lines(store)).toHaveLength(3);
  },
);

for (const state of ['open', 'short', 'cancelled'] as const) {
  testOnBoth(`nothing is edited, approved or published while the round is ${state}`, async ({ store }) => {
    await store.commit([openRound()]);
    if (state === 'short') await store.commit([shelveRound(0)]);
    if (state === 'cancelled') await store.commit([cancelRound('open')]);
    for (const change of [editDraft(1, []), approveDraft('sales', 'ruben', 1), publishRound(1)]) {
      expect(await store.commit([change]), change.kind).toBe('outrun');
    }
    expect(await findRound(store)).toMatchObject({ state, version: 1 });
    expect(await approvals(store)).toEqual([]);
  });
}

testOnBoth(
  'lines are forgotten so many days after they were published, and of that organisation only',
  async ({ store }) => {
    await drafted(store);
    await store.commit([publishRound(1, NOW + DAY_MS)]);
    await store.commit([forgetAnswers(NOW + 31 * DAY_MS)]);
    await store.commit([{ ...forgetAnswers(NOW + 99 * DAY_MS), organisation: 'another' } as Change]);
    expect(await lines(store)).toHaveLength(3);
    expect(await store.reads.promisedK(ACME)).toBe(5);
    await store.commit([forgetAnswers(NOW + 31 * DAY_MS + 1)]);
    expect(await lines(store)).toEqual([]);
    expect(await store.reads.promisedK(ACME)).toBeUndefined();
    expect(await findRound(store)).toMatchObject({ state: 'published' });
  },
);

testOnBoth('a draft that nobody published is given up after sixty days, an open round never', async ({ store }) => {
  await drafted(store);
  await store.commit([openRound({ month: '2026-04' })]);
  await store.commit([forgetAnswers(NOW + 9 + 60 * DAY_MS, 1)]);
  expect(await lines(store)).toHaveLength(3);
  await store.commit([forgetAnswers(NOW + 10 + 60 * DAY_MS, 1)]);
  expect(await lines(store)).toEqual([]);
  expect((await store.reads.rounds(ACME)).map(({ state }) => state)).toEqual(['open', 'discarded']);
});

testOnBoth('the k that kept lines were promised is the highest of them', async ({ store }) => {
  for (const [month, k] of [
    ['2026-01', 7],
    ['2026-02', 6],
  ] as const) {
    await store.commit([openRound({ month, k })]);
    await store.commit([closeRound(0, LINES, { month, at: month === '2026-01' ? NOW : NOW + DAY_MS })]);
  }
  await store.commit([openRound({ k: 9 })]);
  expect(await store.reads.promisedK(ACME)).toBe(7);
  await store.commit([forgetAnswers(NOW + 1 + 60 * DAY_MS)]);
  expect(await store.reads.promisedK(ACME)).toBe(6);
});

for (const [what, give, end, until] of [
  ['an answer', (store: Store) => answerRound(store, 'sanne', { gained: 'a' }), shelveRound(1), [lapseRound()]],
  [
    'a shared copy',
    (store: Store) => answerRound(store, 'sanne', { gained: 'a' }, 'helen'),
    closeRound(1),
    [forgetAnswers(UNTIL)],
  ],
  [
    'a remembered goal',
    (store: Store) => setGoal(store, 'sanne', 'a'),
    closeRound(1),
    [forgetAnswers(NOW + 200 * DAY_MS)],
  ],
] as const) {
  testOnBoth(`the k of a round holds as long as ${what} of it is kept, though no line is`, async ({ store }) => {
    await store.commit([openRound({ k: 8 })]);
    await give(store);
    await store.commit([end]);
    await store.commit([forgetAnswers(NOW + 2 * DAY_MS, 1)]);
    expect(await lines(store)).toEqual([]);
    expect(await store.reads.promisedK(ACME)).toBe(8);
    expect(await store.reads.promisedK('another')).toBeUndefined();
    await store.commit([...until]);
    expect(await store.reads.promisedK(ACME)).toBeUndefined();
  });
}
