import { expect } from 'vitest';
import type {
  Action,
  ActionState,
  Celebration,
  MarketNote,
  Thanks,
  Topic,
} from '../../../src/domain/findings/finding.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const note = (id: string, more: Partial<MarketNote> = {}): MarketNote => ({
  id,
  organisation: ACME,
  person: 'sanne',
  topic: 'price',
  mayBeQuoted: false,
  at: NOW,
  ...more,
});
const action = (id: string, more: Partial<Action> = {}): Action => ({
  id,
  organisation: ACME,
  about: { kind: 'reason', reason: 'no_budget' },
  words: 'we ask first',
  state: 'open',
  by: 'helen',
  at: NOW,
  changedAt: NOW,
  ...more,
});
const celebration = (id: string, more: Partial<Celebration> = {}): Celebration => ({
  id,
  organisation: ACME,
  kind: 'failure',
  words: 'we were late',
  at: NOW,
  ...more,
});
const thanks = (id: string, more: Partial<Thanks> = {}): Thanks => ({
  id,
  organisation: ACME,
  from: 'lotte',
  to: 'jack',
  words: 'for the call',
  at: NOW,
  ...more,
});

const noted = (id: string, more?: Partial<MarketNote>): Change => ({ kind: 'note.kept', note: note(id, more) });
const recorded = (id: string, more?: Partial<Action>): Change => ({
  kind: 'action.recorded',
  action: action(id, more),
});
const celebrated = (id: string, more?: Partial<Celebration>, person = 'jack'): Change => ({
  kind: 'celebration.kept',
  celebration: celebration(id, more),
  person,
});
const thanked = (id: string, more?: Partial<Thanks>): Change => ({ kind: 'thanks.kept', thanks: thanks(id, more) });
const moved = (was: Action['state'], state: Action['state'], why?: string): Change => ({
  kind: 'action.moved',
  organisation: ACME,
  action: 'a',
  was,
  state,
  ...(why !== undefined && { why }),
  by: 'ruben',
  at: NOW + 5,
});
const receipt = (person: string, of = 'a'): Change => ({
  kind: 'receipt.given',
  organisation: ACME,
  action: of,
  person,
  at: NOW,
});
const commitAll = async (store: Store, ...changes: Change[]) => {
  for (const change of changes) expect(await store.commit([change])).toBe('kept');
};

testOnBoth('a note is kept once, worded and undone by its own person only', async ({ store }) => {
  await commitAll(store, noted('n', { lead: 'lead-1' }));
  expect(await store.commit([noted('n', { topic: 'need' })])).toBe('repeated');
  expect(await store.reads.marketNote(ACME, 'n')).toEqual(note('n', { lead: 'lead-1' }));
  const worded = (person: string): Change => ({
    kind: 'note.worded',
    note: 'n',
    person,
    words: 'te duur',
    mayBeQuoted: true,
  });
  expect(await store.commit([worded('bram')])).toBe('outrun');
  await commitAll(store, worded('sanne'));
  expect(await store.reads.marketNote(ACME, 'n')).toMatchObject({ words: 'te duur', mayBeQuoted: true });
  await store.commit([{ kind: 'note.undone', note: 'n', person: 'bram' }]);
  expect(await store.reads.marketNote(ACME, 'n')).toBeDefined();
  await store.commit([{ kind: 'note.undone', note: 'n', person: 'sanne' }]);
  expect(await store.reads.marketNote(ACME, 'n')).toBeUndefined();
  expect(await store.commit([worded('sanne')])).toBe('outrun');
});

testOnBoth('notes are counted by topic, within the time, each person once', async ({ store }) => {
  const at = (id: string, topic: Topic, person: string, when = NOW) => noted(id, { topic, person, at: when });
  await commitAll(
    store,
    ...[at('1', 'price', 'sanne'), at('2', 'price', 'sanne'), at('3', 'price', 'bram'), at('4', 'need', 'bram')],
    ...[at('5', 'need', 'erased-1'), at('6', 'need', 'erased-2'), at('7', 'brand', 'erased-3')],
    ...[at('8', 'event', 'sanne', NOW - 1), at('9', 'event', 'sanne', NOW + 10)],
    noted('10', { organisation: 'another' }),
  );
  expect(await store.reads.topicCounts(ACME, NOW, NOW + 10)).toEqual([
    { topic: 'brand', notes: 1, people: [] },
    { topic: 'need', notes: 3, people: ['bram'] },
    { topic: 'price', notes: 3, people: ['bram', 'sanne'] },
  ]);
  expect(await store.reads.topicCounts('nobody', NOW, NOW + 10)).toEqual([]);
});

testOnBoth('only words that may be quoted are, newest first, at most so many', async ({ store }) => {
  const said = (id: string, at: number, more: Partial<MarketNote> = {}) =>
    noted(id, { words: id, mayBeQuoted: true, at, ...more });
  await commitAll(store, said('one', NOW), said('two', NOW + 1), said('three', NOW + 2, { person: 'bram' }));
  await commitAll(
    store,
    said('secret', NOW + 3, { mayBeQuoted: false }),
    said('late', NOW + 9),
    said('early', NOW - 1),
  );
  await commitAll(store, said('theirs', NOW, { organisation: 'another' }));
  expect(await store.reads.quotableNotes(ACME, NOW, NOW + 9, 2)).toEqual([
    { words: 'three', person: 'bram', topic: 'price' },
    { words: 'two', person: 'sanne', topic: 'price' },
  ]);
  expect(await store.reads.quotableNotes(ACME, NOW, NOW + 9, 9)).toHaveLength(3);
});

testOnBoth('an action is recorded once, and moves only from the state it was decided on', async ({ store }) => {
  await commitAll(store, recorded('a'));
  expect(await store.commit([recorded('a', { words: 'other' })])).toBe('repeated');
  expect(await store.commit([moved('done', 'open')])).toBe('outrun');
  await commitAll(store, moved('open', 'declined', 'too dear'));
  expect(await store.reads.action(ACME, 'a')).toEqual(
    action('a', { state: 'declined', why: 'too dear', by: 'ruben', changedAt: NOW + 5 }),
  );
  expect(await store.commit([moved('open', 'done')])).toBe('outrun');
  await commitAll(store, moved('declined', 'open'));
  expect(await store.reads.action(ACME, 'a')).not.toHaveProperty('why');
});

testOnBoth('what an action is about comes back as it was', async ({ store }) => {
  const abouts: Action['about'][] = [
    { kind: 'reason', reason: 'junk' },
    { kind: 'campaign', campaign: `o'neil "%" <!here>` },
    { kind: 'topic', topic: 'brand' },
    { kind: 'finding', words: 'erased-%' },
  ];
  await commitAll(store, ...abouts.map((about, place) => recorded(String(place), { about })));
  const back = await Promise.all(abouts.map((_about, place) => store.reads.action(ACME, String(place))));
  expect(back.map((each) => each?.about)).toEqual(abouts);
});

testOnBoth('the open ones are listed newest first; the digest sees them and what changed', async ({ store }) => {
  await commitAll(
    store,
    recorded('old-open', { at: NOW - 100, changedAt: NOW - 100 }),
    recorded('open', { at: NOW - 5, changedAt: NOW - 5 }),
    recorded('old-done', { state: 'done', changedAt: NOW - 1 }),
    recorded('done', { state: 'done', changedAt: NOW }),
    recorded('declined', { state: 'declined', why: 'x', changedAt: NOW + 1 }),
    recorded('theirs', { organisation: 'another' }),
  );
  expect((await store.reads.openActions(ACME)).map(({ id }) => id)).toEqual(['open', 'old-open']);
  const since = await store.reads.actionsSince(ACME, NOW, NOW + 9);
  expect(since.map(({ id }) => id)).toEqual(['declined', 'done', 'open', 'old-open']);
  await commitAll(store, ...Array.from({ length: 18 }, (_none, n) => recorded(`many-${n}`)));
  await commitAll(store, ...Array.from({ length: 60 }, (_none, n) => recorded(`done-${n}`, { state: 'done' })));
  expect(await store.reads.openActions(ACME)).toHaveLength(20);
  expect(await store.reads.actionsSince(ACME, NOW, NOW + 9)).toHaveLength(50);
});

testOnBoth('an action is read as it stood at a moment; what is not known of then is left out', async ({ store }) => {
  const moved = (action: string, was: ActionState, state: ActionState, at: number): Change => ({
    kind: 'action.moved',
    ...{ organisation: ACME, action, was, state, by: 'helen', at },
    ...(state === 'declined' && { why: 'too dear' }),
  });
  const made = ['later', 'done-later', 'done', 'twice-later', 'opened-later', 'declined-later'];
  await commitAll(
    store,
    ...made.map((id) => recorded(id, { at: NOW, changedAt: NOW })),
    recorded('new', { at: NOW + 10 }),
  );
  await commitAll(
    store,
    moved('done-later', 'open', 'done', NOW + 10),
    moved('done', 'open', 'done', NOW + 5),
    ...[moved('twice-later', 'open', 'done', NOW + 10), moved('twice-later', 'done', 'open', NOW + 11)],
    ...[moved('opened-later', 'open', 'done', NOW + 5), moved('opened-later', 'done', 'open', NOW + 10)],
    ...[moved('declined-later', 'open', 'declined', NOW + 5), moved('declined-later', 'declined', 'open', NOW + 10)],
  );
  const stood = (await store.reads.actionsSince(ACME, NOW, NOW + 10)).map(({ id, state }) => `${id} ${state}`);
  expect(stood.toSorted()).toEqual(['done done', 'done-later open', 'later open', 'opened-later done']);
});

testOnBoth(
  'a person gets one receipt of an action, at however many places at once',
  async ({ store, openAnother, runSql }) => {
    const other = await openAnother();
    const message: Change = {
      kind: 'direct.queued',
      organisation: ACME,
      subject: { kind: 'receipt', action: 'a', person: 'sanne' },
      target: { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U1' },
      at: NOW,
    };
    const kept = await Promise.all(
      [store, other, store, other].map((each) => each.commit([receipt('sanne'), message])),
    );
    expect(kept.sort()).toEqual(['kept', 'outrun', 'outrun', 'outrun']);
    expect(await runSql('select * from deliveries')).toHaveLength(1);
    await commitAll(store, receipt('bram'), receipt('sanne', 'b'));
    expect(await store.reads.receipts(ACME, 'a')).toEqual(new Set(['bram', 'sanne']));
    expect(await store.reads.receipts(ACME, 'c')).toEqual(new Set());
  },
);

testOnBoth('what may be celebrated is used once, oldest first, and reworded only before', async ({ store }) => {
  const used = (id: string, organisation = ACME): Change => ({
    kind: 'celebration.used',
    celebration: id,
    organisation,
    at: NOW + 9,
  });
  const reworded = (person: string): Change => ({
    kind: 'celebration.reworded',
    celebration: 'c',
    person,
    words: 'otherwise',
  });
  const both = { kind: 'thanks', fromTeam: 'sales', toTeam: 'marketing' } as const;
  await commitAll(
    store,
    celebrated('c', { at: NOW + 2 }),
    celebrated('b', { ...both, at: NOW + 1 }),
    celebrated('old'),
  );
  await commitAll(store, celebrated('theirs', { organisation: 'another', at: NOW + 1 }));
  expect(await store.commit([celebrated('c')])).toBe('repeated');
  expect((await store.reads.celebrations(ACME, NOW + 1, NOW + 2)).map(({ id }) => id)).toEqual(['b']);
  expect(await store.reads.celebrations(ACME, NOW + 1, NOW + 9)).toEqual([
    celebration('b', { ...both, at: NOW + 1 }),
    celebration('c', { at: NOW + 2 }),
  ]);
  expect(await store.commit([reworded('bram')])).toBe('outrun');
  await commitAll(store, reworded('jack'));
  expect(await store.commit([used('c', 'another')])).toBe('outrun');
  const kept = await Promise.all([1, 2, 3].map(() => store.commit([used('c')])));
  expect(kept.sort()).toEqual(['kept', 'outrun', 'outrun']);
  expect(await store.commit([reworded('jack')])).toBe('outrun');
  expect(await store.reads.celebration(ACME, 'c')).toMatchObject({ words: 'otherwise', person: 'jack', isUsed: true });
  expect((await store.reads.celebrations(ACME, 0, NOW + 9)).map(({ id }) => id)).toEqual(['old', 'b']);
});

testOnBoth('thanks are kept once', async ({ store }) => {
  await commitAll(store, thanked('t'));
  expect(await store.commit([thanked('t', { words: 'other' })])).toBe('repeated');
  expect(await store.reads.thanks(ACME, 't')).toEqual(thanks('t'));
  expect(await store.reads.thanks(ACME, 'u')).toBeUndefined();
});

testOnBoth('words of before go; what is newer, counts, and other organisations stay', async ({ store, runSql }) => {
  const words = { words: 'spoken', mayBeQuoted: true };
  await commitAll(store, noted('old', { ...words, at: NOW - 1 }), noted('new', words), thanked('old', { at: NOW - 1 }));
  await commitAll(store, thanked('new'), celebrated('old', { at: NOW - 1 }), celebrated('new'));
  await commitAll(store, noted('theirs', { ...words, at: NOW - 1, organisation: 'another' }));
  await commitAll(store, { ...receipt('sanne'), at: NOW - 1 } as Change, receipt('bram'));
  await store.commit([{ kind: 'findings.forgotten', organisation: ACME, before: NOW }]);
  expect(await store.reads.marketNote(ACME, 'old')).toEqual(note('old', { at: NOW - 1 }));
  expect(await store.reads.marketNote(ACME, 'new')).toMatchObject(words);
  expect(await store.reads.marketNote('another', 'theirs')).toMatchObject(words);
  expect(await store.reads.receipts(ACME, 'a')).toEqual(new Set(['bram']));
  for (const table of ['thanks', 'celebrations'])
    expect(await runSql(`select id from ${table}`)).toEqual([{ id: 'new' }]);
});

testOnBoth(
  'erasing leaves notes and actions of nobody, and no words, receipts, thanks or failures',
  async (testStore) => {
    const { store, runSql } = testStore;
    await commitAll(
      store,
      ...[noted('1', { words: 'a', mayBeQuoted: true }), noted('2'), noted('3', { person: 'bram', words: 'b' })],
      ...[recorded('a', { by: 'sanne' }), receipt('sanne'), receipt('bram')],
      ...[thanked('from', { from: 'sanne' }), thanked('to', { to: 'sanne' }), thanked('others')],
      ...[celebrated('own', {}, 'sanne'), celebrated('other', {}, 'bram')],
    );
    await commitAll(store, { kind: 'person.erased', organisation: ACME, person: 'sanne', at: NOW });
    expect(await store.reads.topicCounts(ACME, 0, NOW + 1)).toEqual([{ topic: 'price', notes: 3, people: ['bram'] }]);
    const nobodies = await runSql(`select distinct person from market_notes where person like 'erased-%'`);
    expect(nobodies).toHaveLength(2);
    expect((await store.reads.action(ACME, 'a'))?.by).toMatch(/^erased-/);
    expect(await store.reads.receipts(ACME, 'a')).toEqual(new Set(['bram']));
    expect(await runSql('select id from thanks')).toEqual([{ id: 'others' }]);
    expect(await runSql('select id from celebrations')).toEqual([{ id: 'other' }]);
    expect(await runSql('select words from market_notes where words is not null')).toEqual([{ words: 'b' }]);
    const none = { notes: [], thanks: [], celebrations: [], actions: [], receipts: [] };
    expect(await store.reads.ownFindings(ACME, 'sanne')).toEqual(none);
    expect((await store.reads.ownFindings(ACME, 'bram')).notes).toHaveLength(1);
  },
);
