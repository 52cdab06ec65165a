const gcd = (one: bigint, other: bigint): bigint => (other === 0n ? (one < 0n ? -one : one) : gcd(other, one % other));

/** A row that leads in a column in which no other row has anything. */
type Reduced = { column: number; row: bigint[] };

/** Gauss and Jordan with whole numbers: exact. */
function reduceRows(rows: bigint[][], unknowns: number): Reduced[] {
  let left = rows;
  let done: Reduced[] = [];
  for (let column = 0; column < unknowns; column += 1) {
    const lead = left.find((row) => row[column] !== 0n);
    if (lead === undefined) continue;
    const clear = (row: bigint[]) => clearColumn(row, lead, column);
    left = left.filter((row) => row !== lead).map(clear);
    done = [...done.map((each) => ({ ...each, row: clear(each.row) })), { column, row: lead }];
  }
  return done;
}

function clearColumn(row: bigint[], lead: bigint[], column: number): bigint[] {
  const [factor, by] = [row[column] ?? 0n, lead[column] ?? 1n];
  if (factor === 0n) return row;
  const cleared = row.map((each, place) => each * by - (lead[place] ?? 0n) * factor);
  const divisor = cleared.reduce(gcd, 0n);
  return divisor > 1n ? cleared.map((each) => each / divisor) : cleared;
}

/**
 * Whether the total of a set of unknowns follows from these sums by whatever combination. It does when no change of the
 * unknowns that leaves all sums as they are changes it.
 */
export function openSums(sums: ReadonlySet<number>[], unknowns: number): (set: number[]) => boolean {
  const columns = Array.from({ length: unknowns }, (_none, at) => at);
  const reduced = reduceRows(
    sums.map((sum) => columns.map((at) => (sum.has(at) ? 1n : 0n))),
    unknowns,
  );
  const scale = reduced.reduce((product, { column, row }) => product * (row[column] ?? 1n), 1n);
  const free = columns.filter((at) => !reduced.some(({ column }) => column === at));
  const changes = free.map((at) => {
    const change = new Map([[at, scale]]);
    for (const { column, row } of reduced) change.set(column, (-(row[at] ?? 0n) * scale) / (row[column] ?? 1n));
    return change;
  });
  return (set) => changes.every((change) => set.reduce((sum, at) => sum + (change.get(at) ?? 0n), 0n) === 0n);
}

const SUBSETS_MAX = 12;

/** All subsets but the empty one; of many, those of at most three. */
export function listSubsets(of: number[]): number[][] {
  if (of.length <= SUBSETS_MAX) {
    return Array.from({ length: 2 ** of.length - 1 }, (_none, place) =>
      of.filter((_at, bit) => (place + 1) & (1 << bit)),
    );
  }
  return of.flatMap((one, first) => [
    [one],
    ...of
      .slice(first + 1)
      .flatMap((other, second) => [[one, other], ...of.slice(first + second + 2).map((third) => [one, other, third])]),
  ]);
}

type Counted = { of: ReadonlySet<number>; total: number };

/** Between what each unknown must lie, counts being never negative; by going through the sums until nothing narrows. */
export function boundUnknowns(sums: Counted[], unknowns: number): { low: number[]; high: number[] } {
  const low = new Array<number>(unknowns).fill(0);
  const high = new Array<number>(unknowns).fill(Number.POSITIVE_INFINITY);
  const addUp = (of: ReadonlySet<number>, but: number, bounds: number[]) =>
    [...of].reduce((sum, at) => sum + (at === but ? 0 : (bounds[at] ?? 0)), 0);
  const narrow = ({ of, total }: Counted, at: number): boolean => {
    const [most, least] = [total - addUp(of, at, low), total - addUp(of, at, high)];
    const isNarrower = most < (high[at] ?? 0) || least > (low[at] ?? 0);
    high[at] = Math.min(high[at] ?? most, most);
    low[at] = Math.max(low[at] ?? 0, least);
    return isNarrower;
  };
  for (let isNarrower = true; isNarrower; ) {
    isNarrower = sums.map((sum) => [...sum.of].map((at) => narrow(sum, at)).includes(true)).includes(true);
  }
  return { low, high };
}
