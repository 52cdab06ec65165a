import type { Evidence } from './evidence.ts';
import { type Guesses, guessesOf } from './strategies.ts';

export type Result = {
  lines: number;
  strategies: number;
  /** The best strategy, and what share of the lines it tied to their writers. */
  best: string;
  score: number;
  /** The same for a guesser who has the same strategies and no evidence: the best of them, on average and at the 99th of 100. */
  guessMean: number;
  guess99: number;
};

const PERMUTATIONS = 400;

/** `truth` says whose a line's text is; only the score is made of it, no guess. */
export function attack(rounds: Evidence[], truth: (text: string) => string, random: () => number): Result {
  const guessed = rounds.map((evidence) => guessesOf(evidence));
  const names = [...new Set(guessed.flatMap((each) => each.map(({ name }) => name)))];
  const byName = guessed.map((each) => new Map(each.map(({ name, of }) => [name, of])));
  const everything = names.map((name): [string, Guesses] => {
    const of = rounds.flatMap(({ lines }, round) => byName[round]?.get(name) ?? lines.map(() => -1));
    return [of.join(), { name, of }];
  });
  // Ways that say the same of every line are one way.
  const ways = [...new Map(everything.toReversed()).values()];
  const table = ways.map(({ of }) => Int16Array.from(of));
  const written = rounds.map((evidence) => writersOf(evidence, truth));
  const writers = Int16Array.from(written.flat());
  const scores = table.map((guesses) => hits(guesses, writers) / writers.length);
  const score = Math.max(...scores);
  const chance = Array.from({ length: PERMUTATIONS }, () => {
    const others = Int16Array.from(
      rounds.flatMap((evidence, round) => swapped(evidence, written[round] ?? [], random)),
    );
    return Math.max(...table.map((guesses) => hits(guesses, others))) / writers.length;
  }).sort((one, other) => one - other);
  return {
    lines: writers.length,
    strategies: ways.length,
    best: ways[scores.indexOf(score)]?.name ?? 'none',
    score,
    guessMean: chance.reduce((sum, each) => sum + each, 0) / chance.length,
    guess99: chance[Math.ceil(chance.length * 0.99) - 1] ?? 1,
  };
}

function hits(guesses: Int16Array, writers: Int16Array): number {
  let sum = 0;
  for (let line = 0; line < writers.length; line += 1) if (guesses[line] === writers[line]) sum += 1;
  return sum;
}

function writersOf({ lines, suspects }: Evidence, truth: (text: string) => string): number[] {
  return lines.map(({ text }) => {
    const writer = suspects.findIndex(({ id }) => id === truth(text));
    if (writer < 0) throw new Error(`nobody wrote “${text}”`);
    return writer;
  });
}

/** The writers, had other people written: of the same team where the line says the team, of all else. */
function swapped(evidence: Evidence, writers: number[], random: () => number): number[] {
  const { lines, suspects } = evidence;
  const all = suspects.map((_suspect, place) => place);
  const anybody = permuted(all, all, random);
  const teams = [...new Set(suspects.map(({ team }) => team))];
  const inTeam = teams.reduce((places, team) => {
    return permuted(
      places,
      all.filter((place) => suspects[place]?.team === team),
      random,
    );
  }, all);
  return lines.map(({ team }, line) => (team === undefined ? anybody : inTeam)[writers[line] ?? 0] ?? 0);
}

function permuted(places: number[], among: number[], random: () => number): number[] {
  const drawn = shuffled(among, random);
  const next = [...places];
  among.forEach((place, turn) => {
    next[place] = drawn[turn] ?? place;
  });
  return next;
}

export function shuffled<Item>(items: Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
