/** Rows of whole numbers, all of one length; exact, however large they grow. */
export type Matrix = bigint[][];

/** A place for which every row but one can be made zero: where it is solved. */
type Solved = { rows: Matrix; rank: number };

/**
 * Solves the rows for these columns, in order: the first `rank` rows lead in one of them each, the others are zero in
 * all of them. What combinations of the rows there are stays the same.
 */
export function solveFor(matrix: Matrix, columns: readonly number[]): Solved {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (const column of columns) {
    const found = rows.findIndex((row, place) => place >= rank && row[column] !== 0n);
    if (found < 0) continue;
    const [lead = []] = rows.splice(found, 1);
    rows.splice(rank, 0, lead);
    rows.forEach((row, place) => {
      if (place !== rank && row[column] !== 0n) rows[place] = subtractLead(row, lead, column);
    });
    rank += 1;
  }
  return { rows, rank };
}

/** Whole numbers throughout: the row is multiplied before the lead is taken off, and made small again. */
function subtractLead(row: bigint[], lead: bigint[], column: number): bigint[] {
  const [factor, of] = [lead[column] ?? 1n, row[column] ?? 0n];
  return shrink(row.map((each, place) => each * factor - (lead[place] ?? 0n) * of));
}

function shrink(row: bigint[]): bigint[] {
  const divisor = row.reduce(findDivisor, 0n);
  return divisor > 1n ? row.map((each) => each / divisor) : row;
}

function findDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
