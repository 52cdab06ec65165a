import type { Evidence } from './evidence.ts';
import { type Guesses, guessesOf } from './guesses/strategies.ts';

export type Result = {
  lines: number;
  strategies: number;
  /** The best strategy, and what share of the lines it tied to their writers. */
  best: string;
  score: number;
  /** The same for a guesser who has the same strategies and no evidence: the best of them, on average and at the 99th of 100. */
  guessMean: number;
  guess99: number;
  /**
   * By how many standard deviations of guessing the most telling strategy (which may speak of a few lines only) does
   * better than guessing, and what no guesser reaches: `bound` is passed by chance about once in a million times.
   */
  telling: string;
  surprise: number;
  bound: number;
};

const PERMUTATIONS = 200;
/** The largest of many scores is spread as by Gumbel: so many deviations above their mean, e^-(10 π/√6 + γ) is 1.5 in a million. */
const DEVIATIONS = 10;

/** `truth` says whose a line's text is; only the score is made of it, no guess. */
export function attack(rounds: Evidence[], truth: (text: string) => string, random: () => number): Result {
  const ways = listWays(rounds);
  const table = ways.map(({ of }) => Int16Array.from(of));
  const written = rounds.map((evidence) => writersOf(evidence, truth));
  const writers = Int16Array.from(written.flat());
  const count = (whose: Int16Array) => table.map((guesses) => hits(guesses, whose));
  const tied = count(writers);
  const guessed = Array.from({ length: PERMUTATIONS }, () => {
    return count(Int16Array.from(rounds.flatMap((evidence, round) => swapped(evidence, written[round] ?? [], random))));
  });
  const chance = guessed.map((each) => Math.max(...each) / writers.length).sort((one, other) => one - other);
  const spread = ways.map((_way, place) => measureSpread(guessed.map((each) => each[place] ?? 0)));
  const surprise = (of: number[]) => of.map((each, place) => measureSurprise(each, spread[place]));
  const surprises = surprise(tied);
  const most = measureSpread(guessed.map((each) => Math.max(...surprise(each))));
  return {
    lines: writers.length,
    strategies: ways.length,
    best: ways[tied.indexOf(Math.max(...tied))]?.name ?? 'none',
    score: Math.max(...tied) / writers.length,
    guessMean: measureSpread(chance).mean,
    guess99: chance[Math.ceil(chance.length * 0.99) - 1] ?? 1,
    telling: ways[surprises.indexOf(Math.max(...surprises))]?.name ?? 'none',
    surprise: Math.max(...surprises),
    bound: most.mean + DEVIATIONS * most.deviation,
  };
}

/** Of several attacks as one: shares over all lines; `ofBound` is how near the bound the most surprising one came (1 is at it). */
export function weigh(tied: Result[]) {
  const lines = tied.reduce((sum, each) => sum + each.lines, 0);
  const share = (of: 'score' | 'guessMean' | 'guess99') =>
    tied.reduce((sum, each) => sum + each[of] * each.lines, 0) / Math.max(1, lines);
  const surprise = Math.max(...tied.map((each) => each.surprise / each.bound));
  return { lines, tied: share('score'), guessMean: share('guessMean'), guess99: share('guess99'), ofBound: surprise };
}

/** Every strategy over all rounds; those that say the same of every line are one. */
function listWays(rounds: Evidence[]): Guesses[] {
  const guessed = rounds.map((evidence) => guessesOf(evidence));
  const names = [...new Set(guessed.flatMap((each) => each.map(({ name }) => name)))];
  const byName = guessed.map((each) => new Map(each.map(({ name, of }) => [name, of])));
  const everything = names.map((name): [string, Guesses] => {
    const of = rounds.flatMap(({ lines }, round) => byName[round]?.get(name) ?? lines.map(() => -1));
    return [of.join(), { name, of }];
  });
  return [...new Map(everything.toReversed()).values()];
}

type Spread = { mean: number; deviation: number };

export function measureSpread(values: number[]): Spread {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}

/** A strategy that guesses hardly anything is spread by less than one hit: it needs more than luck all the same. */
export function measureSurprise(count: number, { mean, deviation }: Spread = { mean: 0, deviation: 1 }): number {
  return (count - mean) / Math.max(1, deviation);
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
