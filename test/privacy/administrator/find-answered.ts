import { measureSpread, measureSurprise, shuffled } from '../attacker.ts';
import type { Evidence } from '../evidence.ts';
import { appearances, sightings } from '../guesses/sightings.ts';

/** People who were asked in a round that is closed, whether each answered, and all that the database holds of them. */
export type AnsweredRound = { answered: boolean[]; signs: Map<string, boolean[]> };

/** How surprisingly well the best sign tells who answered, and the bound that chance does not reach (see `attack`). */
export type Told = { people: number; signs: number; telling: string; surprise: number; bound: number };

type Value = number | string | undefined;

/** Signs that might tell it: that something is there, is the largest or more than the middle, or is what most have. */
export function gatherSigns(evidence: Evidence, answered: (person: string) => boolean): AnsweredRound {
  const { units, peopleIn } = sightings({ ...evidence, lines: [] });
  const values = new Map<string, Value[]>();
  evidence.suspects.forEach((_suspect, place) => {
    for (const [name, value] of appearances(units, peopleIn, place)) {
      const all = values.get(name) ?? evidence.suspects.map(() => undefined);
      all[place] = value;
      values.set(name, all);
    }
  });
  const signs = new Map([...values].flatMap(([name, all]) => listSigns(name, all)));
  return { answered: evidence.suspects.map(({ id }) => answered(id)), signs };
}

function listSigns(name: string, all: Value[]): [string, boolean[]][] {
  const numbers = all.filter((value) => typeof value === 'number').toSorted((one, other) => one - other);
  const middle = numbers[Math.floor(numbers.length / 2)] ?? 0;
  const count = (value: Value) => all.filter((each) => each === value).length;
  const usual = all.toSorted((one, other) => count(other) - count(one))[0];
  const signs: [string, boolean[]][] = [
    [`${name} is there`, all.map((value) => value !== undefined)],
    [`${name} is large`, all.map((value) => typeof value === 'number' && value > middle)],
    [`${name} is the largest`, all.map((value) => value !== undefined && value === numbers.at(-1))],
    [`${name} is usual`, all.map((value) => value === usual)],
  ];
  return signs.filter(([, of]) => new Set(of).size > 1);
}

const PERMUTATIONS = 200;
const DEVIATIONS = 10;

export function attackAnswered(rounds: AnsweredRound[], random: () => number): Told {
  const names = [...new Set(rounds.flatMap(({ signs }) => [...signs.keys()]))];
  const table = names.map((name) =>
    rounds.flatMap(({ signs, answered }) => signs.get(name) ?? answered.map(() => undefined)),
  );
  const count = (truth: boolean[]) =>
    table.map((signs) => signs.filter((sign, place) => sign !== undefined && sign === truth[place]).length);
  const truth = rounds.flatMap(({ answered }) => answered);
  const guessed = Array.from({ length: PERMUTATIONS }, () =>
    count(rounds.flatMap(({ answered }) => shuffled(answered, random))),
  );
  const spread = names.map((_name, place) => measureSpread(guessed.map((each) => each[place] ?? 0)));
  // A sign that says the opposite tells as much.
  const surprise = (of: number[]) => of.map((each, place) => Math.abs(measureSurprise(each, spread[place])));
  const surprises = surprise(count(truth));
  const most = measureSpread(guessed.map((each) => Math.max(0, ...surprise(each))));
  return {
    people: truth.length,
    signs: names.length,
    telling: names[surprises.indexOf(Math.max(...surprises))] ?? 'none',
    surprise: Math.max(0, ...surprises),
    bound: most.mean + DEVIATIONS * most.deviation,
  };
}
