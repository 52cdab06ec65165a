import { isNobody } from '../../people/person.ts';
import { POLICY } from '../../privacy/policy.ts';
import type { Cell, FigureTable } from './cell.ts';

/** Behind whatever is published; `isVoiced`: nor may all of it be of one kind. */
type Bounds = { people: number; leads: number; isVoiced: boolean };

const OF_PEOPLE: Bounds = { people: POLICY.leadPeople, leads: POLICY.leads, isVoiced: false };

const BOUNDS: Record<FigureTable, Bounds> = {
  quality: { ...OF_PEOPLE, isVoiced: true },
  // Each cell is of one kind; that there is more than one of them is asked of the whole.
  reasons: OF_PEOPLE,
  topics: OF_PEOPLE,
  // What was done in time is public on the cards, so all of it may be of one kind; of one person it may not.
  promise: OF_PEOPLE,
  ended: OF_PEOPLE,
  wins: OF_PEOPLE,
  'win-days': OF_PEOPLE,
  early: OF_PEOPLE,
  // Handed over by marketing as a whole: it tells about nobody.
  'handed-over': { people: 0, leads: POLICY.leads, isVoiced: false },
};

/** Enough people and leads stand behind these cells together, and not all say the same. What holds a safe set is safe. */
export function isSafe(table: FigureTable, cells: Cell[]): boolean {
  const { people, leads } = BOUNDS[table];
  return countPeople(cells) >= people && countLeads(cells) >= leads && !(isVoiced(table) && isOfOneVoice(cells));
}

/** That none of one kind is in a sum tells of those in it, where kinds are nobody else’s to know. */
export function isVoiced(table: FigureTable): boolean {
  return BOUNDS[table].isVoiced;
}

/** “All of them said poor” reveals what each of them said. */
function isOfOneVoice(cells: Cell[]): boolean {
  const present = new Set(cells.flatMap(({ kinds }) => kinds.flatMap((count, kind) => (count > 0 ? [kind] : []))));
  return present.size < 2;
}

/**
 * At least so many people. Whoever was erased counts in a week as before; but of two weeks it is not known whether they
 * came back under their name, so a stand-in makes no more of them than each week had.
 */
function countPeople(cells: Cell[]): number {
  const known = new Set<string>();
  const byWeek = new Map<string, Set<string>>();
  for (const { until, people } of cells) {
    const there = byWeek.get(until) ?? new Set();
    byWeek.set(until, there);
    for (const person of people) {
      there.add(person);
      if (!isNobody(person)) known.add(person);
    }
  }
  return Math.max(known.size, ...[...byWeek.values()].map(({ size }) => size));
}

function countLeads(cells: Cell[]): number {
  const ids = new Set<string>();
  for (const { leads } of cells) {
    if (leads === 'enough') return Number.POSITIVE_INFINITY;
    for (const lead of leads) ids.add(lead);
  }
  return ids.size;
}
