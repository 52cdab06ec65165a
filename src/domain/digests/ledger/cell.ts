import { POLICY } from '../../privacy/policy.ts';
import type { LocalDate } from '../../working-time.ts';

/**
 * What figures of leads are published of, each a ledger of its own: figures of two are never one sum. `wins` tells how
 * many of those that ended were won, `win-days` how long those took.
 */
export const FIGURE_TABLES = [
  'quality',
  'reasons',
  'topics',
  'promise',
  'handed-over',
  'ended',
  'wins',
  'win-days',
  'early',
] as const;
export type FigureTable = (typeof FIGURE_TABLES)[number];

/** Which leads, by id; or that they are enough for every bound, so that they need not be kept. */
export type LeadsBehind = string[] | 'enough';

/**
 * The smallest thing counted: of one frozen week (`until` is its key) a campaign, a reason, a topic, or the whole week.
 * `kinds`: how many of each kind. `people`: all of them, so that being among them tells nothing of their number. What
 * has nothing in it is no cell.
 */
export type Cell = { until: LocalDate; name: string; kinds: number[]; people: string[]; leads: LeadsBehind };

/** How a release names a cell. */
export type CellKey = string;

/** Cells published as one sum: a row, a rest, a whole, a month. */
export type Release = CellKey[];

/** Of one table: cells, and what was published of them. */
export type Ledger = { table: FigureTable; cells: Cell[]; releases: Release[] };

/** Days have no spaces, so no two cells share a key. */
export function getCellKey({ until, name }: Pick<Cell, 'until' | 'name'>): CellKey {
  return `${until} ${name}`;
}

/** The release of these cells as one sum. */
export function listKeys(cells: Cell[]): Release {
  return cells.map(getCellKey).toSorted();
}

/** Leads by their ids, while they are few. */
export function limitLeads(ids: string[]): LeadsBehind {
  const distinct = [...new Set(ids)].toSorted();
  return distinct.length >= POLICY.leads ? 'enough' : distinct;
}

/** How much is in it, of all kinds. */
export function countInCell({ kinds }: Cell): number {
  return kinds.reduce((sum, each) => sum + each, 0);
}

/** Cells as one: how many of each kind. */
export function sumKinds(cells: Cell[]): number[] {
  const length = Math.max(0, ...cells.map(({ kinds }) => kinds.length));
  return Array.from({ length }, (_none, place) => cells.reduce((sum, { kinds }) => sum + (kinds[place] ?? 0), 0));
}
