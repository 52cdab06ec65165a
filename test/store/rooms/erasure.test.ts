import { afterAll, expect, test } from 'vitest';
import type { TableShapes } from '../../../src/store/database/columns.ts';
import { openStore } from '../../../src/store/open.ts';
import * as rooms from '../../../src/store/rooms.ts';
import { BEFORE, openBefore, restoreBefore } from '../store-before.ts';
import { connect, DIALECTS, endAll } from '../test-store.ts';

const OWN = 'noordlicht';

/** Every column that leads to a person, as the rooms declare them. */
const PERSONAL = Object.values(rooms).flatMap(({ tables }) =>
  Object.entries<TableShapes[string]>(tables).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, holds]) => (holds.startsWith('person') ? [{ table, column }] : [])),
  ),
);

afterAll(endAll);

type RunSql = Awaited<ReturnType<typeof connect>>;

/** In which columns somebody stands, in their own organisation. */
async function findColumns(runSql: RunSql, person: string): Promise<string[]> {
  const found: string[] = [];
  for (const { table, column } of PERSONAL) {
    const rows = await runSql(`select * from ${table} where ${column} = '${person}'`);
    if (rows.some(({ organisation }) => organisation === OWN)) found.push(`${table}.${column}`);
  }
  return found.sort();
}

const erase = (person: string) => ({ kind: 'person.erased', organisation: OWN, person, at: BEFORE.now }) as const;

for (const dialect of DIALECTS) {
  test.each(['bram', 'ruben'])(`of %s nothing is left in a database of before (${dialect})`, async (person) => {
    const url = await restoreBefore(dialect);
    const store = await openStore(url, BEFORE.secret);
    const runSql = await connect(dialect, url);
    expect((await findColumns(runSql, person)).length).toBeGreaterThan(4);
    await store.commit([erase(person)]);
    expect(await findColumns(runSql, person)).toEqual([]);
    await store.close();
  });

  test(`messages to somebody are forgotten, and lines that name them name nobody (${dialect})`, async () => {
    const url = await restoreBefore(dialect);
    const store = await openStore(url, BEFORE.secret);
    const runSql = await connect(dialect, url);
    const listRows = (where: string) =>
      runSql(`select id, subject from deliveries where organisation = '${OWN}' and (${where})`);
    const others = await listRows(`target <> 'U-bram' or workspace <> 'T1'`);
    const named = await listRows(`kind = 'line' and subject like '%"by":"bram"%'`);
    expect(named.length).toBeGreaterThan(0);
    await store.commit([erase('bram')]);
    expect(await listRows(`target = 'U-bram' and workspace = 'T1'`)).toEqual([]);
    const left = await listRows(`target <> 'U-bram' or workspace <> 'T1'`);
    expect(left.length).toBeGreaterThanOrEqual(others.length);
    expect(left.filter(({ subject }) => `${subject}`.includes('bram'))).toEqual([]);
    const orphans = `select id from deliveries where post is not null and post not in (select id from deliveries)`;
    expect(await runSql(orphans)).toEqual([]);
    await store.close();
  });

  test(`how many were asked in a round and took part in it stays as it was (${dialect})`, async () => {
    const store = await openBefore(dialect);
    const countAnswered = async (month: string) =>
      (await store.reads.invitations(OWN, month)).map(({ hasAnswered, team }) => `${team} ${hasAnswered}`).sort();
    const before = [await countAnswered('2026-05'), await countAnswered('2026-06')];
    await store.commit([erase('bram')]);
    expect([await countAnswered('2026-05'), await countAnswered('2026-06')]).toEqual(before);
    expect(await store.reads.invitedBefore(OWN, '2026-06')).not.toContain('bram');
    await store.close();
  });
}
