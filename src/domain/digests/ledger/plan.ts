import { isSafe } from './bounds.ts';
import { type Cell, countInCell, type Ledger, listKeys, type Release } from './cell.ts';
import { isReleasable } from './check.ts';

/** What of a week's table is published: the whole, rows of one cell each, most first, and the others as one. */
export type TablePlan = { isWhole: boolean; rows: Cell[]; rest: Cell[]; releases: Release[] };

/** `isNamed`: it may have a row of its own. */
export type RowRules = { rowsMax: number; isNamed: (cell: Cell) => boolean };

const NOTHING: TablePlan = { isWhole: false, rows: [], rest: [], releases: [] };

/** A whole that may be published, as finely as may be: rows that are too small, or would tell of others, are joined. */
export function planWithWhole(ledger: Ledger, cells: Cell[], rules: RowRules): TablePlan {
  const whole = listKeys(cells);
  if (!isSafe(ledger.table, cells) || !isReleasable(ledger, [whole])) return NOTHING;
  const rows = findRows(ledger, cells, rules);
  return rows ?? { isWhole: true, rows: [], rest: [], releases: [whole] };
}

/** A whole that says nothing without its rows, each of which is a voice: with fewer than two of them all say the same. */
export function planRows(ledger: Ledger, cells: Cell[], rules: RowRules): TablePlan {
  if (cells.length < 2 || !isSafe(ledger.table, cells)) return NOTHING;
  return findRows(ledger, cells, rules) ?? NOTHING;
}

/** The finest first; the smallest row joins the rest until nothing can be isolated. */
function findRows(ledger: Ledger, cells: Cell[], { rowsMax, isNamed }: RowRules): TablePlan | undefined {
  const shown = cells.filter((cell) => isNamed(cell) && isSafe(ledger.table, [cell])).toSorted(compareCells);
  for (let count = Math.min(rowsMax, shown.length); count > 0; count -= 1) {
    const rows = shown.slice(0, count);
    const rest = cells.filter((cell) => !rows.includes(cell));
    const releases = [
      listKeys(cells),
      ...rows.map((cell) => listKeys([cell])),
      ...(rest.length > 0 ? [listKeys(rest)] : []),
    ];
    const isFine = rest.length === 0 || isSafe(ledger.table, rest);
    if (isFine && isReleasable(ledger, releases)) return { isWhole: true, rows, rest, releases };
  }
  return undefined;
}

function compareCells(one: Cell, other: Cell): number {
  return countInCell(other) - countInCell(one) || (one.name < other.name ? -1 : 1);
}
