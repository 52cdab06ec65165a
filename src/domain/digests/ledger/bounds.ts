import { isNobody } from '../../people/person.ts';
import { POLICY } from '../../privacy/policy.ts';
import type { Cell, FigureTable } from './cell.ts';

/** Behind whatever is published; `isVoiced`: nor may all of it be of one kind. */
type Bounds = { people: number; leads: number; isVoiced: boolean };

const BOUNDS: Record<FigureTable, Bounds> = {
  quality: { people: POLICY.leadPeople, leads: POLICY.leads, isVoiced: true },
  // Each cell is of one kind; that there is more than one of them is asked of the whole.
  reasons: { people: POLICY.leadPeople, leads: POLICY.leads, isVoiced: false },
  topics: { people: POLICY.leadPeople, leads: POLICY.leads, isVoiced: false },
  // What was done in time is public on the cards, so of one voice it may be; of one person it may not.
  promise: { people: POLICY.leadPeople, leads: POLICY.leads, isVoiced: false },
  outcomes: { people: POLICY.leadPeople, leads: POLICY.leads, isVoiced: false },
  // Handed over by marketing, which no figure tells about anybody.
  'handed-over': { people: 0, leads: POLICY.leads, isVoiced: false },
};

/** Enough people and leads stand behind these cells together, and not all say the same. What holds a safe set is safe. */
export function isSafe(table: FigureTable, cells: Cell[]): boolean {
  const { people, leads, isVoiced } = BOUNDS[table];
  return countPeople(cells) >= people && countLeads(cells) >= leads && !(isVoiced && isOfOneVoice(cells));
}

/** “All of them said poor” reveals what each of them said. */
function isOfOneVoice(cells: Cell[]): boolean {
  const present = new Set(cells.flatMap(({ kinds }) => kinds.flatMap((count, kind) => (count > 0 ? [kind] : []))));
  return present.size < 2;
}

/** As many as is enough for every bound: with more, no cell or sum of cells would be any safer. */
export function keepEnough({ people, leads }: Pick<Cell, 'people' | 'leads'>): Pick<Cell, 'people' | 'leads'> {
  const distinct = (of: string[], most: number) => [...new Set(of)].toSorted().slice(0, most);
  return { people: distinct(people, POLICY.leadPeople), leads: distinct(leads, POLICY.leads) };
}

/**
 * At least so many people. Whoever was erased counts in a week as before; but of two weeks it is not known whether they
 * came back under their name, so a stand-in makes no more of them than each week had.
 */
function countPeople(cells: Cell[]): number {
  const known = new Set(cells.flatMap(({ people }) => people.filter((person) => !isNobody(person))));
  const byWeek = new Map<string, Set<string>>();
  for (const { until, people } of cells) {
    const there = byWeek.get(until) ?? new Set();
    for (const person of people) there.add(person);
    byWeek.set(until, there);
  }
  return Math.max(known.size, ...[...byWeek.values()].map(({ size }) => size));
}

function countLeads(cells: Cell[]): number {
  return new Set(cells.flatMap(({ leads }) => leads)).size;
}
