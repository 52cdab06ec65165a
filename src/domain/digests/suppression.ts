import { POLICY } from '../privacy/policy.ts';

/** A row of a table of counts: so many leads (or notes) of so many people, counted by kind in `cells`. */
export type CountedRow = { leads: number; people: readonly string[]; cells: readonly number[] };

/** Why a row is not published by itself. `others`: another row could be computed from it. */
export type WithheldReason = 'few-leads' | 'few-people' | 'one-voice' | 'others';

/** Rows published by themselves, most leads first, and those that are only published as one, each with why. */
export type SuppressedTable<R> = { published: R[]; rest: { row: R; why: WithheldReason }[] };

/** Enough leads and people are behind it to be published, by the policy. */
export function isPublishable({ leads, people }: Pick<CountedRow, 'leads' | 'people'>): boolean {
  return leads >= POLICY.leads && new Set(people).size >= POLICY.leadPeople;
}

/**
 * Primary and complementary suppression for a table whose total is published: rows that are too small or of one voice
 * are joined by `join`. As long as the joined rows would reveal one of them, the smallest published row joins them too.
 */
export function suppressSmallRows<R extends CountedRow>(
  rows: R[],
  join: (rows: R[]) => CountedRow = sumRows,
): SuppressedTable<R> {
  const judged = rows.map((row) => ({ row, why: findWithheldReason(row) }));
  const shown = judged.flatMap(({ row, why }) => (why === undefined ? [row] : []));
  const rest = judged.flatMap(({ row, why }) => (why === undefined ? [] : [{ row, why }]));
  const total = join(rows);
  shown.sort((one, other) => other.leads - one.leads);
  while (rest.length > 0 && isRestRevealing(join(rest.map(({ row }) => row)), total)) {
    const smallest = shown.pop();
    if (smallest === undefined) break;
    rest.push({ row: smallest, why: 'others' });
  }
  return { published: shown, rest };
}

/** Rows as one: each person counts once. */
export function sumRows(rows: CountedRow[]): CountedRow {
  const cells = rows[0]?.cells.map((_, place) => rows.reduce((sum, row) => sum + (row.cells[place] ?? 0), 0)) ?? [];
  return {
    leads: rows.reduce((sum, { leads }) => sum + leads, 0),
    people: [...new Set(rows.flatMap(({ people }) => people))],
    cells,
  };
}

function findWithheldReason(row: CountedRow): WithheldReason | undefined {
  if (row.leads < POLICY.leads) return 'few-leads';
  if (!isPublishable(row)) return 'few-people';
  return isOfOneVoice(row) ? 'one-voice' : undefined;
}

/** “All of them said poor” reveals what each of them said. */
function isOfOneVoice({ cells }: CountedRow): boolean {
  return cells.length > 1 && cells.filter((cell) => cell > 0).length <= 1;
}

/** The rest can be computed from the total; it is too small, or says that none of its rows has anything of one kind. */
function isRestRevealing(rest: CountedRow, total: CountedRow): boolean {
  const isAnyKindAbsent = rest.cells.some((cell, place) => cell === 0 && (total.cells[place] ?? 0) > 0);
  return isAnyKindAbsent || !isPublishable(rest);
}
