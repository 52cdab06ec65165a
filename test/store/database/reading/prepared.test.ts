import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Database as OpenedDatabase } from '../../../../src/store/database/database.ts';
import { sql } from '../../../../src/store/database/kysely.ts';
import { openPostgres } from '../../../../src/store/database/postgres.ts';
import { bind, prepareSql } from '../../../../src/store/database/query.ts';
import type { Store } from '../../../../src/store/store.ts';
import { freshDatabase } from '../../../world/database/postgres.ts';
import { readEverything } from '../../every-read.ts';
import { changeCard, makeLead, NOW, queuePost, sendAllDue } from '../../makers.ts';
import { BEFORE, openBefore } from '../../store-before.ts';

/**
 * How often the driver made a factory for a statement's rows: once, and again each time SQLite planned the
 * statement anew. Statements that answer nothing are made to answer what they touched, so that they are counted too.
 */
const factories = new Map<Database.Statement, number>();

const { prepare } = Database.prototype;
const { Function: made } = globalThis;
let running: Database.Statement | undefined;

Database.prototype.prepare = function prepareCounted(this: Database.Database, source: string) {
  const plain = prepare.call(this, source);
  const isAnswering = plain.reader || !/^(insert|update|delete)/i.test(source);
  const statement = isAnswering ? plain : prepare.call(this, `${source} returning 1 as touched`);
  if (!statement.reader) return statement;
  const all = statement.all.bind(statement);
  statement.all = (...values: unknown[]) => {
    running = statement;
    const rows = all(...values);
    running = undefined;
    return rows;
  };
  return statement;
} as typeof prepare;

// The driver makes a factory by calling `Function()`.
globalThis.Function = new Proxy(made, {
  apply: (target, self, body) => {
    if (running !== undefined) factories.set(running, (factories.get(running) ?? 0) + 1);
    return Reflect.apply(target, self, body);
  },
});

afterAll(() => {
  Database.prototype.prepare = prepare;
  globalThis.Function = made;
});

/** A lead's life, after all there is was read. */
async function work(store: Store, id: string): Promise<void> {
  await readEverything(store.reads, BEFORE.now);
  await store.commit([
    { kind: 'key.taken', key: id, at: NOW },
    { kind: 'lead.added', lead: makeLead(id) },
    queuePost(id, `C-${id}`),
  ]);
  await sendAllDue(store);
  await store.commit([{ kind: 'verdict.given', lead: id, person: 'sanne', verdict: 'good', at: NOW }, changeCard(id)]);
  await store.outbox.nextDue();
  await store.outbox.lines(1);
  await sendAllDue(store);
}

test('a statement is planned once, however often it runs and with whichever values', async () => {
  const store = await openBefore('sqlite');
  // The migrations prepare theirs each time.
  factories.clear();
  for (const id of ['l1', 'l2', 'l3']) await work(store, id);
  await store.close();
  const again = [...factories].filter(([, times]) => times > 1).map(([{ source }]) => source);
  expect(again).toEqual([]);
  expect(factories.size).toBeGreaterThan(70);
});

describe('a statement that comes again and again (postgres)', () => {
  const ask = prepareSql<{ least: number }>()(($) => sql<{ n: number }>`select n from asked where n >= ${$.least}`);
  const listKept = prepareSql()(() => sql<{ statement: string }>`select statement from pg_prepared_statements`);
  const dropKept = prepareSql()(() => sql`deallocate all`);
  const opened: OpenedDatabase[] = [];
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });

  /** One database with a table, and a connection beside it by which the table can be changed. */
  async function open(): Promise<{ database: OpenedDatabase; change(text: string): Promise<void> }> {
    const url = await freshDatabase();
    const database = openPostgres(url);
    opened.push(database);
    const change = async (text: string) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(text);
      await client.end();
    };
    await change('create table asked (n integer); insert into asked values (1)');
    return { database, change };
  }

  const read = (database: OpenedDatabase) => database.all(ask, { least: 0 });
  const run = (database: OpenedDatabase) => database.run([bind(ask, { least: 0 }, 'outrun')]);
  const readOften = async (database: OpenedDatabase) => {
    for (let times = 0; times < 5; times += 1) await read(database);
  };
  const countKept = async (database: OpenedDatabase) =>
    (await database.all(listKept, {})).filter(({ statement }) => statement.includes('from asked')).length;

  test('is kept by the server, and one that came once is not', async () => {
    const { database } = await open();
    await read(database);
    expect(await countKept(database)).toBe(0);
    await readOften(database);
    expect(await countKept(database)).toBe(1);
  });

  test.each([
    ['read', read, [{ n: 1 }]],
    ['in a unit', run, { kept: 'kept', rows: [[{ n: 1 }]] }],
  ] as const)('is answered %s when a column has another type since', async (_where, again, answer) => {
    const { database, change } = await open();
    await readOften(database);
    await change('alter table asked alter column n type bigint');
    expect(await again(database)).toEqual(answer);
  });

  test.each([
    ['read', read],
    ['in a unit', run],
  ] as const)(
    'is answered %s when whoever stands between lost it, and none is kept from then on',
    async (_where, again) => {
      const { database } = await open();
      await readOften(database);
      await database.all(dropKept, {});
      await again(database);
      await readOften(database);
      expect(await countKept(database)).toBe(0);
    },
  );
});
