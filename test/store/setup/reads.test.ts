import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Database } from '../../../src/store/database/database.ts';
import { openSqlite } from '../../../src/store/database/sqlite.ts';
import { createSealer } from '../../../src/store/sealing.ts';
import { createSetupReads } from '../../../src/store/setup/queries.ts';
import { ACME, makeOrganisation } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

testOnBoth('organisations are read in the order of their ids, and each by its own', async ({ store }) => {
  expect(await store.reads.organisations()).toEqual([]);
  expect(await store.reads.organisation(ACME)).toBeUndefined();
  const described = ['zeta', 'acme', 'beta'].map((id) => makeOrganisation({ id }));
  for (const organisation of described) {
    await store.commit([{ kind: 'organisation.kept', organisation, people: [] }]);
  }
  expect((await store.reads.organisations()).map(({ id }) => id)).toEqual(['acme', 'beta', 'zeta']);
  expect(await store.reads.organisation('beta')).toEqual(makeOrganisation({ id: 'beta' }));
});

testOnBoth('whoever waited for a change reads it, also when another read in the same turn', async ({ store }) => {
  const keep = (name: string) =>
    store.commit([{ kind: 'organisation.kept', organisation: makeOrganisation({ name }), people: [] }]);
  await keep('before');
  const kept = keep('after');
  const early = store.reads.organisation(ACME);
  await kept;
  expect((await store.reads.organisation(ACME))?.name).toBe('after');
  await early;
});

test('however many leads come in one turn of the event loop, their organisation is read once', async () => {
  let statements = 0;
  const sqlite = openSqlite(':memory:');
  await sqlite.migrate();
  const counting: Database = {
    ...sqlite,
    all: (query, values) => {
      statements += 1;
      return sqlite.all(query, values);
    },
  };
  const reads = createSetupReads(counting, createSealer('secret'));
  const takeLeads = () =>
    Promise.all(
      Array.from({ length: 50 }, async () => [
        await reads.organisations(),
        await reads.organisation('acme'),
        await reads.organisation('beta'),
      ]),
    );
  await takeLeads();
  expect(statements).toBe(3);
  await setImmediate();
  await takeLeads();
  expect(statements).toBe(6);
  await sqlite.close();
});
