import { QUESTIONS, type Question } from '../../../src/domain/checkins/checkin.ts';
import type { Evidence } from '../evidence.ts';
import { appearances, numberOr, type Sightings, sightings } from './sightings.ts';

/** Guesses of one strategy: for each line the suspect's place in the list, or -1. */
type Value = number | string | undefined;
export type Guesses = { name: string; of: number[] };
/** Something by which lines, or people, can be put in order. */
type Orders = Map<string, Value[]>;

/** Every way we can think of to say whose each line is. */
export function guessesOf(evidence: Evidence): Guesses[] {
  const seen = sightings(evidence);
  const lineOrders = lineOrdersOf(evidence, seen);
  const peopleOrders = peopleOrdersOf(evidence, seen);
  return [
    { name: 'named together', of: namedTogether(evidence, seen) },
    ...nearestMoments(evidence, lineOrders),
    ...sameFields(evidence, seen),
    ...[...peopleOrders].map(([person, values]) => ({ name: `length = ${person}`, of: sameLengths(evidence, values) })),
    ...[...lineOrders].flatMap(([line, ofLines]) =>
      [...peopleOrders].flatMap(([person, ofPeople]) =>
        [1, -1].flatMap((way) =>
          GROUPS.map((group) => ({
            name: `${line} ↔ ${person}${way < 0 ? ' reversed' : ''} (${group})`,
            of: matched(evidence, ofLines, ofPeople, { way, group }),
          })),
        ),
      ),
    ),
  ];
}

/** By position, time, length or any other column of what holds the line. */
function lineOrdersOf({ lines }: Evidence, { units, linesIn }: Sightings): Orders {
  const orders: Orders = new Map([['length', lines.map(({ text }) => text.length)]]);
  lines.forEach((_line, place) => {
    for (const [key, value] of appearances(units, linesIn, place)) {
      const values = orders.get(key) ?? lines.map(() => undefined);
      values[place] = value;
      orders.set(key, values);
    }
  });
  return telling(orders);
}

/** By when they answered, and by position, length or any column of what names nobody else. */
function peopleOrdersOf({ suspects, answered }: Evidence, { units, peopleIn }: Sightings): Orders {
  const who = suspects.map(({ id }) => id);
  const orders: Orders = new Map([
    ['first answered', who.map((id) => answered.find(({ person }) => person === id)?.at)],
    ['last answered', who.map((id) => answered.findLast(({ person }) => person === id)?.at)],
    ['listed', who.map((_id, place) => place)],
  ]);
  suspects.forEach((_suspect, place) => {
    for (const [key, value] of appearances(units, peopleIn, place)) {
      const values = orders.get(key) ?? who.map(() => undefined);
      values[place] = value;
      orders.set(key, values);
    }
  });
  return telling(orders);
}

/** What is the same for everybody puts nobody in order. */
function telling(orders: Orders): Orders {
  return new Map([...orders].filter(([, values]) => new Set(values.filter((value) => value !== undefined)).size > 1));
}

/** Within each question; everybody's lines one after the other; or a new person where the questions begin anew. */
const GROUPS = ['question', 'whole', 'runs'] as const;

/** The n-th line, or run of lines, is the n-th suspect's. */
function matched(
  { lines, suspects }: Evidence,
  ofLines: Value[],
  ofPeople: Value[],
  { way, group }: { way: number; group: (typeof GROUPS)[number] },
): number[] {
  const guesses = lines.map(() => -1);
  for (const team of new Set(lines.map((line) => line.team))) {
    const writers = sortedOnce(ofPeople, `${team}`, () =>
      [...suspects.keys()].filter((place) => team === undefined || suspects[place]?.team === team),
    );
    for (const question of group === 'question' ? QUESTIONS : [undefined]) {
      const places = sortedOnce(ofLines, `${team} ${question}`, () =>
        [...lines.keys()].filter((place) => {
          return lines[place]?.team === team && (question === undefined || lines[place]?.question === question);
        }),
      );
      const turns = group === 'runs' ? runsOf(places.map((place) => lines[place]?.question)) : [...places.keys()];
      const last = (turns.at(-1) ?? 0) + 1;
      places.forEach((place, at) => {
        const nth = Math.floor(((turns[at] ?? 0) * Math.max(writers.length, group === 'whole' ? 0 : last)) / last);
        guesses[place] = (way > 0 ? writers[nth] : writers.at(-1 - nth)) ?? -1;
      });
    }
  }
  return guesses;
}

function runsOf(questions: (Question | undefined)[]): number[] {
  let run = 0;
  return questions.map((question, at) => {
    const before = questions[at - 1];
    if (before && question && QUESTIONS.indexOf(question) <= QUESTIONS.indexOf(before)) run += 1;
    return run;
  });
}

/** As long as something of theirs, in bytes or in base64, and a few more that are the same for everybody. */
function sameLengths({ lines }: Evidence, ofPeople: Value[]): number[] {
  const sizes = ofPeople.map((value) => (typeof value === 'number' && value < 1e5 ? value : undefined));
  const tries = [1, 4 / 3].map((scale) => {
    const extra = (text: string, size: number) => size - Math.ceil(scale * text.length);
    const counts = new Map<number, number>();
    for (const { text } of lines) {
      for (const size of sizes.filter((each) => each !== undefined)) {
        counts.set(extra(text, size), (counts.get(extra(text, size)) ?? 0) + 1);
      }
    }
    const [usual, times] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [0, 0];
    const of = lines.map(({ text }) => sizes.findIndex((size) => size !== undefined && extra(text, size) === usual));
    return { of, times };
  });
  return tries.sort((one, other) => other.times - one.times)[0]?.of ?? [];
}

/** Each order meets every other, so what is sorted by it is kept. */
const kept = new WeakMap<Value[], Map<string, number[]>>();

function sortedOnce(by: Value[], of: string, places: () => number[]): number[] {
  const all = kept.get(by) ?? new Map<string, number[]>();
  kept.set(by, all);
  const found = all.get(of) ?? sorted(places(), by);
  all.set(of, found);
  return found;
}

function sorted(places: number[], by: Value[]): number[] {
  return places
    .filter((place) => by[place] !== undefined)
    .sort((one, other) => {
      const [a, b] = [by[one] ?? 0, by[other] ?? 0];
      return a < b ? -1 : a > b ? 1 : 0;
    });
}

/** The person named nearest to (a piece of) the line, in what names the fewest people and lines. */
function namedTogether({ lines }: Evidence, { linesIn, peopleIn }: Sightings): number[] {
  return lines.map((_line, line) => {
    let best = { crowd: Number.POSITIVE_INFINITY, distance: 0, who: -1 };
    linesIn.forEach((within, unit) => {
      const at = within.get(line);
      const people = peopleIn[unit];
      if (at === undefined || people === undefined) return;
      const crowd = people.size * within.size;
      for (const [who, where] of people) {
        const distance = Math.abs(where - at);
        if (crowd < best.crowd || (crowd === best.crowd && distance < best.distance)) best = { crowd, distance, who };
      }
    });
    return best.who;
  });
}

/** Whoever answered nearest to a moment that stands beside the line. */
function nearestMoments({ suspects, answered }: Evidence, lineOrders: Orders): Guesses[] {
  return [...lineOrders].flatMap(([name, values]) => {
    const moments = values.map(numberOr);
    if (!moments.some((moment) => moment !== undefined && moment > 1e12)) return [];
    const of = moments.map((moment) => {
      if (moment === undefined) return -1;
      const nearest = answered.toSorted((one, other) => Math.abs(one.at - moment) - Math.abs(other.at - moment))[0];
      return suspects.findIndex(({ id }) => id === nearest?.person);
    });
    return [{ name: `${name} nearest`, of }];
  });
}

/** People with the same in a field as the line has in one, one after the other. */
function sameFields({ lines, suspects }: Evidence, { units, linesIn, peopleIn }: Sightings): Guesses[] {
  const byValue = new Map<Value, Map<string, number[]>>();
  suspects.forEach((_suspect, place) => {
    for (const [field, value] of appearances(units, peopleIn, place)) {
      const fields = byValue.get(value) ?? new Map<string, number[]>();
      byValue.set(value, fields.set(field, [...(fields.get(field) ?? []), place]));
    }
  });
  const guesses = new Map<string, number[]>();
  lines.forEach((clue, line) => {
    for (const [key, value] of appearances(units, linesIn, line)) {
      for (const [field, places] of byValue.get(value) ?? []) {
        const same = places.filter((place) => clue.team === undefined || suspects[place]?.team === clue.team);
        if (same.length === 0 || same.length === suspects.length) continue;
        const name = `${key} = ${field}`;
        const of = guesses.get(name) ?? lines.map(() => -1);
        of[line] = same[line % same.length] ?? -1;
        guesses.set(name, of);
      }
    }
  });
  return [...guesses].map(([name, of]) => ({ name, of }));
}
