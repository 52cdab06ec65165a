import { createHash } from 'node:crypto';

/** What a column holds, as exact on either engine as it is kept. */
export type CopiedValue = string | bigint | number | Buffer | null;
export type CopiedRow = CopiedValue[];

/** How much a table holds, and a sum over all of it in which the order of its rows does not count. */
export type TableTally = { rows: number; checksum: string };
/** Of each table by its name. */
export type Tallies = Record<string, TableTally>;

const HALF_BITS = 64;

/** Counts rows that are given column by column, always in the same order. */
export function openTally(): { add(row: CopiedRow): void; read(): TableTally } {
  let rows = 0;
  // Databases sort text each in its own way: so each row has a sum of its own, and these are added up.
  let [high, low] = [0n, 0n];
  return {
    add: (row) => {
      const hash = createHash('sha256').update(row.map(spell).join('')).digest();
      rows += 1;
      high = BigInt.asUintN(HALF_BITS, high + hash.readBigUInt64BE(0));
      low = BigInt.asUintN(HALF_BITS, low + hash.readBigUInt64BE(8));
    },
    read: () => ({ rows, checksum: [high, low].map((half) => half.toString(16).padStart(16, '0')).join('') }),
  };
}

/** So that no two rows are spelt alike: with what it is, and how long. */
function spell(value: CopiedValue): string {
  if (value === null) return 'n;';
  if (typeof value === 'string') return `t${value.length}:${value}`;
  return Buffer.isBuffer(value) ? `b${value.length}:${value.toString('hex')}` : `${typeof value}${value};`;
}

/** The tables that differ, by name. */
export function findDifferences(one: Tallies, other: Tallies): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => {
    const [here, there] = [one[name], other[name]];
    return here?.rows !== there?.rows || here?.checksum !== there?.checksum;
  });
}
