import { expect } from 'vitest';
import {
  deriveDefinitionId,
  deriveMessageId,
  deriveProfileId,
  MISSES_MAX,
  type Term,
  type TermVersion,
} from '../../../src/domain/language/term.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const term: Term = { id: 't', organisation: ACME, name: 'SQL', spellings: ['ess'], reviewDays: 90, keptBy: [] };
const version = (number: number, more: Partial<TermVersion> = {}): TermVersion => ({
  term: 't',
  number,
  name: 'SQL',
  spellings: ['ess', 'kuu'],
  text: `text ${number}`,
  reviewDays: 60,
  criteria: [],
  state: 'proposed',
  by: 'sanne',
  at: NOW + number,
  signatures: {},
  ...more,
});
const added: Change = { kind: 'term.added', term };
const proposed = (number: number, more?: Partial<TermVersion>): Change => ({
  kind: 'version.proposed',
  organisation: ACME,
  version: version(number, more),
});
const place = (number: number) => ({ organisation: ACME, term: 't', number });
const signed = (number: number, team: 'sales' | 'marketing', hasOther: boolean): Change => ({
  kind: 'version.signed',
  ...place(number),
  team,
  by: team === 'sales' ? 'ruben' : 'helen',
  hasOther,
  at: NOW + 10,
});
const agreed = (number: number): Change => {
  const { name, spellings, text, reviewDays, criteria } = version(number);
  const proposal = { name, spellings, text, reviewDays, criteria };
  return { kind: 'version.agreed', ...place(number), proposal, reviewAt: NOW + 100, at: NOW + 20 };
};
const commitAll = async (store: Store, ...all: Change[][]) => {
  for (const changes of all) expect(await store.commit(changes)).toBe('kept');
};

testOnBoth('a word is proposed once, signed by both, agreed, and replaced by the next that is', async ({ store }) => {
  await commitAll(store, [added, proposed(1)]);
  expect(await store.commit([added, proposed(1)])).toBe('repeated');
  expect(await store.reads.lexicon(ACME)).toEqual([{ term, proposed: version(1) }]);
  await commitAll(store, [signed(1, 'sales', false)], [signed(1, 'marketing', true), agreed(1)]);
  const first = version(1, {
    state: 'agreed',
    agreedAt: NOW + 20,
    signatures: { sales: { person: 'ruben', at: NOW + 10 }, marketing: { person: 'helen', at: NOW + 10 } },
  });
  const named = { ...term, spellings: ['ess', 'kuu'], reviewDays: 60, reviewAt: NOW + 100 };
  expect(await store.reads.termEntry(ACME, 't')).toEqual({ term: named, agreed: first });
  await commitAll(store, [proposed(2)], [signed(2, 'marketing', false)], [signed(2, 'sales', true), agreed(2)]);
  expect((await store.reads.termVersions(ACME, 't')).map(({ number, state }) => [number, state])).toEqual([
    [2, 'agreed'],
    [1, 'replaced'],
  ]);
  expect(await store.reads.lexicon('another')).toEqual([]);
});

testOnBoth('words that were agreed on in a span are known, whatever came of them since', async ({ store }) => {
  await commitAll(store, [added, proposed(1)], [signed(1, 'sales', false)], [signed(1, 'marketing', true), agreed(1)]);
  await commitAll(
    store,
    [proposed(2)],
    [signed(2, 'sales', false)],
    [signed(2, 'marketing', true), agreed(2)],
    [proposed(3)],
  );
  const of = (from: number, until: number) => store.reads.wordsAgreed(ACME, from, until);
  expect(await of(NOW + 20, NOW + 21)).toEqual([]);
  const on: Change = {
    ...{ kind: 'room.switched', organisation: ACME, was: undefined },
    to: { room: 'language', state: 'on', at: NOW },
  };
  await commitAll(store, [on]);
  expect(await of(NOW + 20, NOW + 21)).toEqual([1, 2].map((number) => ({ name: 'SQL', version: number })));
  expect([await of(NOW, NOW + 20), await of(NOW + 21, NOW + 99)]).toEqual([[], []]);
});

testOnBoth(
  'every version of what an SQL is that was agreed before is known, as long as the room is on',
  async ({ store }) => {
    const id = deriveDefinitionId(ACME);
    const to = { room: 'language', state: 'on', at: NOW } as const;
    const sql = version(1, { term: id });
    const of = { organisation: ACME, term: id, number: 1 };
    const { name, spellings, text, reviewDays, criteria } = sql;
    await commitAll(
      store,
      [
        { kind: 'term.added', term: { ...term, id } },
        { kind: 'version.proposed', organisation: ACME, version: sql },
      ],
      [{ kind: 'version.signed', ...of, team: 'sales', by: 'ruben', hasOther: false, at: NOW }],
      [
        { kind: 'version.signed', ...of, team: 'marketing', by: 'helen', hasOther: true, at: NOW },
        {
          ...{ kind: 'version.agreed', ...of, reviewAt: NOW + 100, at: NOW + 20 },
          proposal: { name, spellings, text, reviewDays, criteria },
        },
      ],
    );
    expect(await store.reads.definitionsAgreed(ACME, NOW + 21)).toEqual([]);
    await commitAll(store, [{ kind: 'room.switched', organisation: ACME, to, was: undefined }]);
    expect(await store.reads.definitionsAgreed(ACME, NOW + 20)).toEqual([]);
    expect(await store.reads.definitionsAgreed(ACME, NOW + 21)).toEqual([
      { name: 'SQL', version: 1, agreedAt: NOW + 20 },
    ]);
    expect(await store.reads.definition(ACME)).toEqual({ version: 1, criteria: [] });
  },
);

testOnBoth(
  'the customer profile and what a segment is told are known with their parts, as long as the room is on',
  async ({ store }) => {
    const to = { room: 'language', state: 'on', at: NOW } as const;
    const [profile, message] = [deriveProfileId(ACME), deriveMessageId(ACME, 'Infra')];
    for (const id of [profile, message]) {
      const own = version(1, { term: id, parts: { size: 'from 50', what: 'Twenty years' } });
      const of = { organisation: ACME, term: id, number: 1 };
      await commitAll(
        store,
        [
          { kind: 'term.added', term: { ...term, id } },
          { kind: 'version.proposed', organisation: ACME, version: own },
        ],
        [{ kind: 'version.signed', ...of, team: 'sales', by: 'ruben', hasOther: false, at: NOW }],
        [
          { kind: 'version.signed', ...of, team: 'marketing', by: 'helen', hasOther: true, at: NOW },
          { kind: 'version.agreed', ...of, proposal: own, reviewAt: NOW + 100, at: NOW + 20 },
        ],
      );
    }
    expect([await store.reads.profile(ACME), await store.reads.messageOf(ACME, 'Infra')]).toEqual([
      undefined,
      undefined,
    ]);
    await commitAll(store, [{ kind: 'room.switched', organisation: ACME, to, was: undefined }]);
    const parts = { size: 'from 50', what: 'Twenty years' };
    expect(await store.reads.profile(ACME)).toEqual({ version: 1, agreedAt: NOW + 20, parts });
    for (const written of [' infra ', 'Infra\u200b', '\u00a0INFRA']) {
      expect(await store.reads.messageOf(ACME, written)).toBe(message);
    }
    expect(await store.reads.messageOf(ACME, 'industrie')).toBeUndefined();
  },
);

testOnBoth('an edit withdraws the proposal before it, and of two at once one comes first', async ({ store }) => {
  await commitAll(store, [added, proposed(1)], [proposed(2)]);
  expect((await store.reads.termVersions(ACME, 't')).map(({ state }) => state)).toEqual(['proposed', 'withdrawn']);
  expect(await store.commit([proposed(2)])).toBe('outrun');
  expect(await store.commit([signed(1, 'sales', false)])).toBe('outrun');
});

testOnBoth(
  'two managers who sign at once: the second decides again, and sees the first',
  async ({ store, openAnother }) => {
    await commitAll(store, [added, proposed(1)]);
    const other = await openAnother();
    const both = await Promise.all([
      store.commit([signed(1, 'sales', false)]),
      other.commit([signed(1, 'marketing', false)]),
    ]);
    expect(both.toSorted()).toEqual(['kept', 'outrun']);
  },
);

testOnBoth('nothing is agreed that two have not signed, or that was withdrawn', async ({ store }) => {
  await commitAll(store, [added, proposed(1)], [signed(1, 'sales', false)]);
  expect(await store.commit([agreed(1)])).toBe('outrun');
  await commitAll(store, [{ kind: 'version.withdrawn', ...place(1) }]);
  expect(await store.commit([signed(1, 'marketing', true), agreed(1)])).toBe('outrun');
  expect(await store.commit([{ kind: 'version.withdrawn', ...place(1) }])).toBe('outrun');
});

testOnBoth('a review is asked once, kept by each team, and moves on', async ({ store }) => {
  await commitAll(store, [added, proposed(1)], [signed(1, 'sales', false)], [signed(1, 'marketing', true), agreed(1)]);
  const due = async (now: number) => (await store.reads.termsToReview(ACME, now)).map(({ id }) => id);
  expect(await due(NOW + 99)).toEqual([]);
  expect(await due(NOW + 100)).toEqual(['t']);
  const asked: Change = { kind: 'review.asked', organisation: ACME, term: 't', was: NOW + 100, at: NOW + 101 };
  await commitAll(store, [asked]);
  expect(await store.commit([asked])).toBe('outrun');
  expect(await due(NOW + 200)).toEqual([]);
  const kept = (team: 'sales' | 'marketing', hasOther: boolean): Change => ({
    kind: 'review.kept',
    organisation: ACME,
    term: 't',
    team,
    hasOther,
    askedAt: NOW + 101,
  });
  await commitAll(store, [kept('sales', false)]);
  expect(await store.commit([kept('marketing', false)])).toBe('outrun');
  await commitAll(store, [
    kept('marketing', true),
    { kind: 'review.moved', organisation: ACME, term: 't', reviewAt: NOW + 500 },
  ]);
  expect((await store.reads.termEntry(ACME, 't'))?.term).toMatchObject({ reviewAt: NOW + 500, keptBy: [] });
});

testOnBoth('what is looked for in vain is counted, the newest of it, and forgotten in time', async ({ store }) => {
  const missed = (words: string, at: number): Change => ({
    kind: 'word.missed',
    organisation: ACME,
    key: words,
    words,
    at,
  });
  for (let time = 0; time < 3; time += 1) await commitAll(store, [missed('pipeline', NOW + time)]);
  await commitAll(store, [missed('funnel', NOW)]);
  expect(await store.reads.missedWords(ACME, 2)).toEqual([{ words: 'pipeline', key: 'pipeline', times: 3 }]);
  const many = Array.from({ length: MISSES_MAX }, (_none, place) => missed(`w${place}`, NOW + 10 + place));
  await commitAll(store, many);
  expect(await store.reads.missedWords(ACME, 2)).toEqual([]);
  await commitAll(store, [{ kind: 'misses.forgotten', organisation: ACME, before: NOW + 10 + MISSES_MAX }]);
  expect(await store.reads.missedWords(ACME, 1)).toEqual([]);
});

testOnBoth('a room is switched only from where its switch stood', async ({ store }) => {
  const to = { room: 'language', state: 'asked', by: 'ruben', team: 'sales', at: NOW } as const;
  const first: Change = { kind: 'room.switched', organisation: ACME, to, was: undefined };
  await commitAll(store, [first]);
  expect(await store.commit([first])).toBe('outrun');
  const on = { ...to, state: 'on', by: 'helen', team: 'marketing', at: NOW + 1 } as const;
  await commitAll(store, [{ kind: 'room.switched', organisation: ACME, to: on, was: to }]);
  expect(await store.commit([{ kind: 'room.switched', organisation: ACME, to: on, was: to }])).toBe('outrun');
  expect(await store.reads.roomSwitches(ACME)).toEqual([on]);
  expect(await store.reads.roomSwitches('another')).toEqual([]);
});
