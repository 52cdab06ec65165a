import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { readEverything } from '../every-read.ts';
import { changeCard, makeLead, NOW, queuePost, sendAllDue } from '../makers.ts';
import { BEFORE, openBefore } from '../store-before.ts';

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
