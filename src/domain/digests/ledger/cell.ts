import type { LocalDate } from '../../working-time.ts';

/** What figures of leads are published of. Each is a ledger of its own: figures of two are never one sum. */
export const FIGURE_TABLES = ['quality', 'reasons', 'topics', 'promise', 'handed-over', 'outcomes'] as const;
export type FigureTable = (typeof FIGURE_TABLES)[number];

/**
 * The smallest thing counted: of one frozen week (`until` is its key) a campaign, a reason, a topic, or the whole week.
 * `kinds`: how many of each kind. `people` and `leads`: who and what stands behind it, as many as are ever needed to know
 * whether it is enough (`keepEnough`). What has nothing behind it is no cell.
 */
export type Cell = { until: LocalDate; name: string; kinds: number[]; people: string[]; leads: string[] };

/** How a release names a cell. */
export type CellKey = string;

/** Cells published as one sum: a row, a rest, a whole, a month. */
export type Release = CellKey[];

/** Of one table: the cells that are known and all that was ever published of them. */
export type Ledger = { table: FigureTable; cells: Cell[]; releases: Release[] };

/** Days have no spaces, so no two cells share a key. */
export function getCellKey({ until, name }: Pick<Cell, 'until' | 'name'>): CellKey {
  return `${until} ${name}`;
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
