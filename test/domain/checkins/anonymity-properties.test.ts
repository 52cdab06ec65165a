import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discloseParticipation, type PublishableQuestion } from '../../../src/domain/checkins/anonymity.ts';
import { type Approval, isApproved, QUESTIONS, type Round } from '../../../src/domain/checkins/checkin.ts';
import { TEAMS, type Team } from '../../../src/domain/people/person.ts';
import { anyMonth, type Month, type Published, publishMonth, readVoice, readWriter } from './any-month.ts';

const RUNS = { numRuns: 1000 };

type People = Set<number>;

/** The people behind each group of a question, as only the test knows them. */
const listPeopleBehind = ({ groups }: PublishableQuestion): People[] =>
  groups.map(({ lines }) => new Set(lines.map(({ text }) => readWriter(text))));
const joinSets = (sets: People[]): People => new Set(sets.flatMap((set) => [...set]));
const subtractSets = (one: People, other: People): People => new Set([...one].filter((n) => !other.has(n)));
const isTooFew = (people: number, k: number): boolean => people > 0 && people < k;

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

test('rough participation is not made exact by whoever knows the lines and how the bot decides', () => {
  const rough = fc.property(anyMonth, (month) => {
    const { shown, participation } = publishMonth(month);
    if (participation.kind === 'exact') return;
    const asked = month.people.length;
    const most = Math.max(...shown.map((question) => joinSets(listPeopleBehind(question)).size));
    const possible = Array.from({ length: asked - most + 1 }, (_none, more) =>
      discloseParticipation(asked, most + more, shown, month.k),
    ).filter(({ kind }) => kind === participation.kind);
    // Where everybody stands behind one question, its lines say so themselves.
    if (most < asked) expect(possible.length).toBeGreaterThan(1);
  });
  fc.assert(rough, RUNS);
});

test('with fewer than k answers to every question nothing is published', () => {
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
    const { shown } = publishMonth(thinned(month));
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

test('a kept line has a question and a text, and a team only where both teams may be published apart', () => {
  const bare = fc.property(anyMonth, (month) => {
    const { kept } = publishMonth(month);
    for (const question of QUESTIONS) {
      const lines = kept.filter((line) => line.question === question);
      const mayShow = TEAMS.every((team) => {
        const own = lines.filter(({ text }) => month.people[readWriter(text)]?.team === team);
        return own.length >= month.k && new Set(own.map(({ text }) => readVoice(text))).size > 1;
      });
      const fields = new Set(lines.map((line) => Object.keys(line).sort().join()));
      const allowed = mayShow && month.before === 0 ? ['question,team,text'] : ['question,text'];
      // Of a round that was opened again none keeps a team, unless nobody had answered before.
      if (month.before > 0 && mayShow) allowed.push('question,team,text');
      expect(allowed).toEqual(expect.arrayContaining([...fields]));
      expect(fields.size).toBeLessThanOrEqual(1);
      for (const { team, text } of lines) expect([undefined, month.people[readWriter(text)]?.team]).toContain(team);
    }
  });
  fc.assert(bare, RUNS);
});

test('a team that is published apart never says one and the same thing', () => {
  const differs = fc.property(anyMonth, (month) => {
    const teams = publishMonth(month).shown.flatMap(({ groups }) => groups.filter(({ team }) => team !== undefined));
    for (const { lines } of teams) expect(new Set(lines.map(({ text }) => readVoice(text))).size).toBeGreaterThan(1);
  });
  fc.assert(differs, RUNS);
});

test('a draft is approved exactly when both teams’ newest approval is of the present version', () => {
  const step = fc.constantFrom<'edit' | Team>('edit', 'sales', 'marketing');
  const approved = fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    const newest = new Map<Team, Approval>();
    let version = 1;
    for (const each of steps) {
      if (each === 'edit') version += 1;
      else newest.set(each, { team: each, person: each, version });
      const both = TEAMS.every((team) => newest.get(team)?.version === version);
      expect(isApproved({ version } as Round, [...newest.values()])).toBe(both);
    }
  });
  fc.assert(approved, RUNS);
});
