import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PublishableQuestion } from '../../../src/domain/checkins/anonymity.ts';
import { QUESTIONS } from '../../../src/domain/checkins/checkin.ts';
import { TEAMS } from '../../../src/domain/people/person.ts';
import { anyMonth, type Month, type Published, publishMonth, readVoice, readWriter } from './any-month.ts';

const RUNS = { numRuns: 400 };

type People = Set<number>;

/** The people behind each group of a question, as only the test knows them. */
const listPeopleBehind = ({ groups }: PublishableQuestion): People[] =>
  groups.map(({ lines }) => new Set(lines.map(({ text }) => readWriter(text))));
const joinSets = (sets: People[]): People => new Set(sets.flatMap((set) => [...set]));
const subtractSets = (one: People, other: People): People => new Set([...one].filter((n) => !other.has(n)));
const isTooFew = (people: number, k: number): boolean => people > 0 && people < k;

/** Whoever knows whose some answers are: managers by the copies they were given, others by the database and the secret. */
const READERS: [who: string, knows: (somebody: Month['people'][number], question: string) => boolean][] = [
  ['anybody', () => false],
  ['the manager of marketing', ({ team, wasShared }) => team === 'sales' && wasShared],
  ['the manager of sales', ({ team, wasShared }) => team === 'marketing' && wasShared],
  ['whoever has the database', ({ wasShared }) => wasShared],
  [
    'whoever has the database and the secret',
    ({ wasShared, isRemembered }, question) => wasShared || (question === 'goal' && isRemembered),
  ],
];

test.each(READERS)(
  'of what is kept, k people who differ are left to %s, of both teams where they are mixed',
  (_who, knows) => {
    const safe = fc.property(anyMonth, (month) => {
      const { kept, drafted } = publishMonth(month);
      for (const question of QUESTIONS) {
        const lines = kept.filter((line) => line.question === question);
        const groups = drafted.find((each) => each.question === question)?.groups ?? [];
        // What is kept is shown to the managers whole, and the other way round.
        expect(groups.flatMap((group) => group.lines)).toHaveLength(lines.length);
        for (const group of groups) {
          const left = group.lines.filter(({ text }) => {
            const writer = month.people[readWriter(text)];
            return writer === undefined || !knows(writer, question);
          });
          expect(left.length).toBeGreaterThanOrEqual(month.k);
          expect(new Set(left.map(({ text }) => readVoice(text))).size).toBeGreaterThan(1);
          const teams = new Set(left.map(({ text }) => month.people[readWriter(text)]?.team));
          expect(teams.size).toBe(group.team === undefined ? 2 : 1);
        }
      }
    });
    fc.assert(safe, RUNS);
  },
);

test('of what is shown after managers hid lines, k people who differ are left', () => {
  const safe = fc.property(anyMonth, (month) => {
    const { shown, kept } = publishMonth(month);
    for (const { question, groups } of shown) {
      for (const { lines } of groups) {
        expect(lines.length).toBeGreaterThanOrEqual(month.k);
        expect(new Set(lines.map(({ text }) => readVoice(text))).size).toBeGreaterThan(1);
        for (const { text } of lines)
          expect(kept.some((line) => line.question === question && line.text === text)).toBe(true);
      }
    }
  });
  fc.assert(safe, RUNS);
});

test('the whole round is shown apart, or none of it: one question alone never tells', () => {
  const whole = fc.property(anyMonth, (month) => {
    const { kept, drafted, shown } = publishMonth(month);
    expect(new Set(kept.map(({ team }) => team !== undefined)).size).toBeLessThanOrEqual(1);
    for (const questions of [drafted, shown]) {
      const apart = questions
        .filter(({ groups }) => groups.length > 0)
        .map(({ groups }) => groups[0]?.team !== undefined);
      expect(new Set(apart).size).toBeLessThanOrEqual(1);
      // Apart, every question is there.
      if (apart.includes(true)) expect(apart).toHaveLength(QUESTIONS.length);
    }
  });
  fc.assert(whole, RUNS);
});

test('no published group, sum or difference has between one and k − 1 people behind it', () => {
  const safe = fc.property(anyMonth, (month) => {
    for (const question of publishMonth(month).shown) {
      const sets = listPeopleBehind(question);
      const all = joinSets(sets);
      const told = [...sets, all, ...sets.map((set) => subtractSets(all, set))];
      expect(told.filter(({ size }) => isTooFew(size, month.k))).toEqual([]);
      // One line a person, and nobody behind both teams.
      expect(question.groups.flatMap(({ lines }) => lines)).toHaveLength(all.size);
    }
  });
  fc.assert(safe, RUNS);
});

test('participation without any published group, and everybody without participation, are nobody or k', () => {
  const safe = fc.property(anyMonth, (month) => {
    const { participants, shown, participation } = publishMonth(month);
    if (participation.kind !== 'exact') return;
    expect(participation.answered).toBe(participants.size);
    const silent = month.people.length - participants.size;
    const rests = shown.flatMap((question) => {
      const sets = listPeopleBehind(question);
      return sets.length === 0 ? [] : [...sets, joinSets(sets)].map((set) => subtractSets(participants, set).size);
    });
    expect([silent, ...rests].filter((size) => isTooFew(size, month.k))).toEqual([]);
  });
  fc.assert(safe, RUNS);
});

test('of those who took part and left a question open, nobody or k are left to whoever knows the copies', () => {
  const safe = fc.property(anyMonth, (month) => {
    const { participants, kept, drafted, disclosed } = publishMonth(month);
    if (disclosed.kind !== 'exact') return;
    for (const question of QUESTIONS.filter((each) => kept.some((line) => line.question === each))) {
      const behind = joinSets(
        listPeopleBehind(drafted.find((each) => each.question === question) as PublishableQuestion),
      );
      const skipping = [...subtractSets(participants, behind)].flatMap((n) => month.people[n] ?? []);
      const isApart = kept.some(({ team }) => team !== undefined);
      const sets = isApart ? TEAMS.map((team) => skipping.filter((each) => each.team === team)) : [skipping];
      const left = sets.map((set) => set.filter(({ wasShared }) => !wasShared).length);
      expect(left.filter((size) => isTooFew(size, month.k))).toEqual([]);
    }
  });
  fc.assert(safe, RUNS);
});

test('rough participation is not made exact by whoever knows the lines and how the bot decides', () => {
  const rough = fc.property(anyMonth, (month) => {
    const { kept, drafted, shown, disclosed, participation } = publishMonth(month);
    if (kept.length === 0) return;
    const asked = month.people.length;
    for (const [questions, said] of [
      [drafted, disclosed],
      [shown, participation],
    ] as const) {
      if (said.kind === 'exact') continue;
      const behind = questions.map((question) => joinSets(listPeopleBehind(question)).size);
      const most = Math.max(...behind);
      // So many may have taken part: for any of these it would be said roughly.
      const possible = Array.from({ length: asked - most + 1 }, (_none, more) => most + more).filter((answered) =>
        [asked, ...behind.filter((people) => people > 0)].some((people) =>
          isTooFew(Math.abs(answered - people), month.k),
        ),
      );
      // Where everybody stands behind one question, its lines say so themselves.
      if (most < asked && most > 0) expect(possible.length).toBeGreaterThan(1);
    }
  });
  fc.assert(rough, RUNS);
});

test('with fewer than k answers to every question nothing is kept', () => {
  /** Of each question k − 1 answers are left at the most, by other people each time. */
  const thinned = ({ people, k, ...rest }: Month): Month => ({
    ...rest,
    k,
    people: people.map((each, n) => ({
      ...each,
      voices: each.voices.map((said, place) => ((n + place * 3) % people.length < k - 1 ? said : -1)),
    })),
  });
  const nothing = fc.property(anyMonth, (month) => {
    const { kept, shown } = publishMonth(thinned(month));
    expect(kept).toEqual([]);
    expect(shown).toEqual(QUESTIONS.map((question) => ({ question, groups: [] })));
  });
  fc.assert(nothing, RUNS);
});

test('the order in which people answered changes nothing that is published', () => {
  const seen = ({ shown, participation }: Published) => ({
    participation,
    shown: shown.map(({ groups }) =>
      groups.map(({ team, lines }) => ({ team, texts: lines.map(({ text }) => text).sort() })),
    ),
  });
  const same = fc.property(anyMonth, (month) => {
    const shuffled = publishMonth(month, (n) => month.people[n]?.shuffle ?? 0);
    expect(seen(shuffled)).toEqual(seen(publishMonth(month)));
  });
  fc.assert(same, RUNS);
});

test('a kept line has a question and a text, and its writer’s team only where both are apart', () => {
  const bare = fc.property(anyMonth, (month) => {
    const { kept } = publishMonth(month);
    const fields = new Set(kept.map((line) => Object.keys(line).sort().join()));
    expect(fields.size).toBeLessThanOrEqual(1);
    expect(['question,team,text', 'question,text']).toEqual(expect.arrayContaining([...fields]));
    for (const { team, text } of kept) expect([undefined, month.people[readWriter(text)]?.team]).toContain(team);
  });
  fc.assert(bare, RUNS);
});
