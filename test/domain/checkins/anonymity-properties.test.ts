import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discloseParticipation, type PublishableQuestion } from '../../../src/domain/checkins/anonymity.ts';
import { type Approval, isApproved, QUESTIONS, type Round } from '../../../src/domain/checkins/checkin.ts';
import { TEAMS, type Team } from '../../../src/domain/people/person.ts';
import { type Month, months, type Published, published, voiceOf, writerOf } from './anonymity-months.ts';

const RUNS = { numRuns: 1000 };

type People = Set<number>;

/** The people behind each group of a question, as only the test knows them. */
const behind = ({ groups }: PublishableQuestion): People[] =>
  groups.map(({ lines }) => new Set(lines.map(({ text }) => writerOf(text))));
const union = (sets: People[]): People => new Set(sets.flatMap((set) => [...set]));
const minus = (one: People, other: People): People => new Set([...one].filter((n) => !other.has(n)));
const isTelling = (people: number, k: number): boolean => people > 0 && people < k;

test('no published group, sum or difference has between one and k − 1 people behind it', () => {
  const safe = fc.property(months, (month) => {
    for (const question of published(month).shown) {
      const sets = behind(question);
      const all = union(sets);
      const told = [...sets, all, ...sets.map((set) => minus(all, set))];
      expect(told.filter(({ size }) => isTelling(size, month.k))).toEqual([]);
      // One line a person, and nobody behind both teams.
      expect(question.groups.flatMap(({ lines }) => lines)).toHaveLength(all.size);
    }
  });
  fc.assert(safe, RUNS);
});

test('participation without any published group, and everybody without participation, are nobody or k', () => {
  const safe = fc.property(months, (month) => {
    const { participants, shown, participation } = published(month);
    if (participation.kind !== 'exact') return;
    expect(participation.answered).toBe(participants.size);
    const silent = month.people.length - participants.size;
    const rests = shown.flatMap((question) => {
      const sets = behind(question);
      return sets.length === 0 ? [] : [...sets, union(sets)].map((set) => minus(participants, set).size);
    });
    expect([silent, ...rests].filter((size) => isTelling(size, month.k))).toEqual([]);
  });
  fc.assert(safe, RUNS);
});

test('rough participation is not made exact by whoever knows the lines and how the bot decides', () => {
  const rough = fc.property(months, (month) => {
    const { shown, participation } = published(month);
    if (participation.kind === 'exact') return;
    const asked = month.people.length;
    const most = Math.max(...shown.map((question) => union(behind(question)).size));
    const possible = Array.from({ length: asked - most + 1 }, (_none, more) =>
      discloseParticipation(asked, most + more, shown, month.k),
    ).filter(({ kind }) => kind === participation.kind);
    // Where everybody stands behind one question, its lines say so themselves.
    if (most < asked) expect(possible.length).toBeGreaterThan(1);
  });
  fc.assert(rough, RUNS);
});

test('with fewer than k answers to every question nothing is shown', () => {
  /** Of each question k − 1 answers are left at the most, by other people each time. */
  const thinned = ({ people, k, ...rest }: Month): Month => ({
    ...rest,
    k,
    people: people.map((each, n) => ({
      ...each,
      voices: each.voices.map((said, place) => ((n + place * 3) % people.length < k - 1 ? said : -1)),
    })),
  });
  const nothing = fc.property(months, (month) => {
    const { shown } = published(thinned(month));
    expect(shown).toEqual(QUESTIONS.map((question) => ({ question, groups: [] })));
  });
  fc.assert(nothing, RUNS);
});

test('the order in which people answered changes nothing that is shown', () => {
  const seen = ({ shown, participation }: Published) => ({
    participation,
    shown: shown.map(({ groups }) =>
      groups.map(({ team, lines }) => ({ team, texts: lines.map(({ text }) => text).sort() })),
    ),
  });
  const same = fc.property(months, (month) => {
    const shuffled = published(month, (n) => month.people[n]?.shuffle ?? 0);
    expect(seen(shuffled)).toEqual(seen(published(month)));
  });
  fc.assert(same, RUNS);
});

test('a kept line has a question and a text, and a team only where both teams may be shown', () => {
  const bare = fc.property(months, (month) => {
    const { kept } = published(month);
    for (const question of QUESTIONS) {
      const lines = kept.filter((line) => line.question === question);
      const mayShow = TEAMS.every((team) => {
        const own = lines.filter(({ text }) => month.people[writerOf(text)]?.team === team);
        return own.length >= month.k && new Set(own.map(({ text }) => voiceOf(text))).size > 1;
      });
      const fields = new Set(lines.map((line) => Object.keys(line).sort().join()));
      const allowed = mayShow && month.before === 0 ? ['question,team,text'] : ['question,text'];
      // Of a round that was opened again none keeps a team, unless nobody had answered before.
      if (month.before > 0 && mayShow) allowed.push('question,team,text');
      expect(allowed).toEqual(expect.arrayContaining([...fields]));
      expect(fields.size).toBeLessThanOrEqual(1);
      for (const { team, text } of lines) expect([undefined, month.people[writerOf(text)]?.team]).toContain(team);
    }
  });
  fc.assert(bare, RUNS);
});

test('a team that is shown never says one and the same thing', () => {
  const differs = fc.property(months, (month) => {
    const teams = published(month).shown.flatMap(({ groups }) => groups.filter(({ team }) => team !== undefined));
    for (const { lines } of teams) expect(new Set(lines.map(({ text }) => voiceOf(text))).size).toBeGreaterThan(1);
  });
  fc.assert(differs, RUNS);
});

test('a draft is approved exactly when both teams’ newest yes is to the version that stands', () => {
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
