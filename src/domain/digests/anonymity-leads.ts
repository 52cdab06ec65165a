import { POLICY } from '../privacy/policy.ts';

/** Something counted with those who stand behind it: leads or notes, and who judged or told. */
export type Row = { leads: number; people: readonly string[]; cells: readonly number[] };

/** Why a row does not stand by itself. `others` = so that another row cannot be computed from it. */
export type Held = 'few-leads' | 'few-people' | 'one-voice' | 'others';

/** Rows that stand by themselves, most leads first, and those that only stand together, each with why. */
export type Table<R> = { shown: R[]; rest: { row: R; why: Held }[] };

/** Enough leads and people stand behind it to be shown (PRODUCT 5). */
export function isShowable({ leads, people }: Pick<Row, 'leads' | 'people'>): boolean {
  return leads >= POLICY.leads && new Set(people).size >= POLICY.leadPeople;
}

/**
 * Which rows of a table whose total is known may be seen: those with enough behind them that are not of one voice, and
 * the others together. As long as the others together would tell about one of them, the smallest row joins them
 * (complementary suppression). `join` makes rows one. Nothing is shown where only the total may be seen.
 */
export function tableOf<R extends Row>(rows: R[], join: (rows: R[]) => Row = sumOf): Table<R> {
  const held = rows.map((row) => ({ row, why: whyHeld(row) }));
  const shown = held.flatMap(({ row, why }) => (why === undefined ? [row] : []));
  const rest = held.flatMap(({ row, why }) => (why === undefined ? [] : [{ row, why }]));
  const total = join(rows);
  shown.sort((one, other) => other.leads - one.leads);
  while (rest.length > 0 && tells(join(rest.map(({ row }) => row)), total)) {
    const smallest = shown.pop();
    if (smallest === undefined) break;
    rest.push({ row: smallest, why: 'others' });
  }
  return { shown, rest };
}

/** Rows as one: each person counts once. */
export function sumOf(rows: Row[]): Row {
  const cells = rows[0]?.cells.map((_, place) => rows.reduce((sum, row) => sum + (row.cells[place] ?? 0), 0)) ?? [];
  return {
    leads: rows.reduce((sum, { leads }) => sum + leads, 0),
    people: [...new Set(rows.flatMap(({ people }) => people))],
    cells,
  };
}

function whyHeld(row: Row): Held | undefined {
  if (row.leads < POLICY.leads) return 'few-leads';
  if (!isShowable(row)) return 'few-people';
  return isOfOneVoice(row) ? 'one-voice' : undefined;
}

/** “All of them said poor” tells what each of them said. */
function isOfOneVoice({ cells }: Row): boolean {
  return cells.length > 1 && cells.filter((cell) => cell > 0).length <= 1;
}

/** The rest can be computed, and would tell of single rows: too little stands behind it, or there is nothing of one kind in it. */
function tells(rest: Row, total: Row): boolean {
  const isNoneTold = rest.cells.some((cell, place) => cell === 0 && (total.cells[place] ?? 0) > 0);
  return !isShowable(rest) || isNoneTold;
}
