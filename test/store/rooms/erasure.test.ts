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

/** Where somebody may still be found, and why. */
const STILL_THERE: Record<string, string[]> = {
  // The set-up, and a round that is open.
  bram: ['checkin_invitations.person', 'identities.person', 'people.id'],
  // The set-up, what others shared with them, and rounds that are open or wait for a second yes.
  ruben: ['checkin_invitations.interviewer', 'checkin_shared.interviewer', 'identities.person', 'people.id'],
};

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

for (const dialect of DIALECTS) {
  test.each(Object.entries(STILL_THERE))(
    `of %s nothing is left but what others need (${dialect})`,
    async (person, left) => {
      const url = await restoreBefore(dialect);
      const store = await openStore(url, BEFORE.secret);
      const runSql = await connect(dialect, url);
      expect((await findColumns(runSql, person)).length).toBeGreaterThan(left.length);
      await store.commit([{ kind: 'person.erased', organisation: OWN, person }]);
      expect(await findColumns(runSql, person)).toEqual(left);
      await store.close();
    },
  );

  test(`messages to somebody are forgotten, but for those of a round that is open (${dialect})`, async () => {
    const url = await restoreBefore(dialect);
    const store = await openStore(url, BEFORE.secret);
    const runSql = await connect(dialect, url);
    const findMonths = async () => {
      const rows = await runSql(`select subject from deliveries where target = 'U-bram' and workspace = 'T1'`);
      return [...new Set(rows.map(({ subject }) => /"month":"([^"]+)"/.exec(`${subject}`)?.[1] ?? 'none'))].sort();
    };
    expect(await findMonths()).toEqual(['2026-04', '2026-05', '2026-06']);
    const others = `select count(*) as rows from deliveries where target <> 'U-bram' or workspace <> 'T1'`;
    const before = await runSql(others);
    await store.commit([{ kind: 'person.erased', organisation: OWN, person: 'bram' }]);
    expect(await findMonths()).toEqual(['2026-06']);
    // Lines in the threads of leads name who took one.
    expect(Number((await runSql(others))[0]?.['rows'])).toBeGreaterThan(Number(before[0]?.['rows']) - 10);
    const orphans = `select id from deliveries where post is not null and post not in (select id from deliveries)`;
    expect(await runSql(orphans)).toEqual([]);
    await store.close();
  });

  test(`how many took part in a round that is over stays as it was (${dialect})`, async () => {
    const store = await openBefore(dialect);
    const countAnswered = async () =>
      (await store.reads.invitations(OWN, '2026-05')).map(({ hasAnswered, team }) => `${team} ${hasAnswered}`).sort();
    const before = await countAnswered();
    await store.commit([{ kind: 'person.erased', organisation: OWN, person: 'bram' }]);
    expect(await countAnswered()).toEqual(before);
    expect(await store.reads.invitedBefore(OWN, '2026-06')).not.toContain('bram');
    await store.close();
  });
}
