import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withBackup } from '../../../src/store/backup/engines/draft-file.ts';
import { tallyFile } from '../../../src/store/backup/engines/file-tables.ts';
import { withClient } from '../../../src/store/backup/engines/postgres-rows.ts';
import { findDifferences, openTally } from '../../../src/store/backup/engines/tally.ts';
import { moveDatabase } from '../../../src/store/backup/move-database.ts';
import * as rooms from '../../../src/store/rooms.ts';
import { newestDatabase } from '../../world/database/postgres.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { NOW } from '../makers.ts';
import { makeTemporaryFolder } from '../test-store.ts';
import { inFile, showNothing } from './copies.ts';

const RUNS = 2;
const ROWS_MAX = 3;
const FEW_BYTES_MAX = 2 ** 31 - 1;

type Row = (string | bigint | null)[];
type Column = { name: string; type: string; isNeeded: boolean };

/** The columns of every table of our model, as the database has them. */
function readModel(db: Sqlite.Database): Map<string, Column[]> {
  const names = Object.values(rooms).flatMap(({ tables }) => Object.keys(tables));
  return new Map(
    names.map((name) => {
      const found = db.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number; pk: number }[];
      return [
        name,
        found.map(({ type, notnull, pk, ...of }) => ({ ...of, type: type.toLowerCase(), isNeeded: notnull + pk > 0 })),
      ];
    }),
  );
}

const tallyOf = (path: string) => withBackup(path, (db) => tallyFile(db, showNothing));
const move = (from: string, to: string) => moveDatabase({ from, to, name: '--to', now: () => NOW, show: showNothing });
const integers = (type: string) =>
  type === 'bigint'
    ? fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    : fc.integer({ min: -FEW_BYTES_MAX, max: FEW_BYTES_MAX }).map(BigInt);
const ids = fc.maxSafeNat().map((id) => BigInt(id) + 1n);
/** Whatever somebody can write but the sign that PostgreSQL does not keep. */
const texts = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replaceAll('\0', ''))
  .chain((text) => fc.constantFrom(text, `${text}🤝\u{1F3FD}\u200d “${text}”\\ {"a":null}`, `NULL,{${text}}\t\n'"`));

/** Rows in which no two values are alike where they must not be: each text ends with its own place, and no id comes twice. */
function rowsOf(columns: Column[]): fc.Arbitrary<Row[]> {
  // Numbers that the database gives.
  const isGiven = ({ name, type }: Column) => name === 'id' && type !== 'text';
  const given = columns.findIndex(isGiven);
  const values = columns.map((column) => {
    const { type, isNeeded } = column;
    if (isGiven(column)) return ids;
    const filled: fc.Arbitrary<string | bigint> = type === 'text' ? texts : integers(type);
    return isNeeded ? filled : fc.option(filled);
  });
  return fc
    .uniqueArray(fc.tuple(...values), { maxLength: ROWS_MAX, selector: (row) => row[given] ?? row })
    .map((rows) =>
      rows.map((row, place) => row.map((value) => (typeof value === 'string' ? `${value}${place}` : value))),
    );
}

test('whatever stands in any table of the model is the same after PostgreSQL, and back', async () => {
  const folder = makeTemporaryFolder();
  const newest = await copyNewest(join(folder, 'newest.db'));
  const model = inFile(newest.slice('file:'.length), readModel);
  const emptying = [...model.keys()].map((name) => `delete from ${name}`).join('; ');
  const tables = fc.record(Object.fromEntries([...model].map(([name, columns]) => [name, rowsOf(columns)])));
  const server = await newestDatabase();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(tables, async (all) => {
      run += 1;
      const [from, to] = [join(folder, `from-${run}.db`), join(folder, `to-${run}.db`)];
      await copyNewest(from);
      inFile(from, (db) => {
        for (const [name, columns] of model) fill(db, name, columns, all[name] ?? []);
      });
      const before = await tallyOf(from);
      expect(await move(`file:${from}`, server)).toEqual({ tallies: before, unstorable: 0 });
      await move(server, `file:${to}`);
      expect(findDifferences(await tallyOf(to), before)).toEqual([]);
      await withClient(server, (client) => client.query(emptying));
    }),
    { numRuns: RUNS },
  );
});

function fill(db: Sqlite.Database, name: string, columns: Column[], rows: Row[]): void {
  const names = columns.map((column) => column.name).join(', ');
  const insert = db.prepare(`insert into ${name} (${names}) values (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(row);
}

const rows = fc.array(fc.tuple(texts, fc.option(integers('bigint')), texts), { minLength: 1, maxLength: 5 });

test('a sum is the same in any order, and another where a row, a value or its place is another', () => {
  const sum = (all: Row[]) => {
    const tally = openTally();
    for (const row of all) tally.add(row);
    return tally.read();
  };
  fc.assert(
    fc.property(rows, fc.nat(), (all, place) => {
      const whole = sum(all);
      expect(sum([...all].reverse())).toEqual(whole);
      const [first = '', number, last = ''] = all[place % all.length] ?? [];
      const others: Row[] = [
        [`${first}.`, number ?? null, last],
        [`${first}.`, number ?? null, last.slice(1)],
        [first, number === null ? '' : String(number), last],
        [first, number === 0n ? null : 0n, `${last} `],
      ];
      for (const other of others) {
        const changed = all.map((row, at) => (at === place % all.length ? other : row));
        expect(sum(changed).checksum).not.toBe(whole.checksum);
      }
      expect(sum([...all, ...all]).checksum).not.toBe(whole.checksum);
    }),
  );
});

test('what PostgreSQL does not keep becomes what is nearest there, and how often is said', async () => {
  const from = join(makeTemporaryFolder(), 'from.db');
  await copyNewest(from);
  inFile(from, (db) => {
    for (const id of ['a', 'b']) db.prepare('insert into organisations values (?, ?)').run(id, `{"\0": "${id}\0"}`);
    db.prepare('insert into keys values (?, ?)').run('k', 1.5);
  });
  const server = await newestDatabase();
  expect((await move(`file:${from}`, server)).unstorable).toBe(3);
  const kept = await withClient(server, (client) =>
    client.query('select body, at from organisations, keys order by id'),
  );
  expect(kept.rows).toEqual(['a', 'b'].map((id) => ({ body: `{"\uFFFD": "${id}\uFFFD"}`, at: 2n })));
});
