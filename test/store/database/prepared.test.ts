import Database from 'better-sqlite3';
import { afterAll, expect } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Store } from '../../../src/store/store.ts';
import { on } from '../bed.ts';
import { ACME, channel, drain, lead, organisation, person, posted, redrawn, T, TEAM } from '../given.ts';

/**
 * How often the driver made a factory for a statement's rows, by its SQL: once, and again each time SQLite planned the
 * statement anew. Statements that answer nothing are made to answer what they touched, so that they are counted too.
 */
const factories = new Map<string, number>();

const { prepare } = Database.prototype;
const { Function: made } = globalThis;
let running = '';

Database.prototype.prepare = function prepareCounted(this: Database.Database, source: string) {
  const plain = prepare.call(this, source);
  const isTold = plain.reader || !/^(insert|update|delete)/i.test(source);
  const statement = isTold ? plain : prepare.call(this, `${source} returning 1 as touched`);
  if (!statement.reader) return statement;
  const all = statement.all.bind(statement);
  statement.all = (...values: unknown[]) => {
    running = source;
    const rows = all(...values);
    running = '';
    return rows;
  };
  return statement;
} as typeof prepare;

// The driver makes a factory by calling `Function()`.
globalThis.Function = new Proxy(made, {
  apply: (target, self, body) => {
    if (running !== '') factories.set(running, (factories.get(running) ?? 0) + 1);
    return Reflect.apply(target, self, body);
  },
});

afterAll(() => {
  Database.prototype.prepare = prepare;
  globalThis.Function = made;
});

async function work({ commit, reads, outbox }: Store, id: string): Promise<void> {
  const who = `p-${id}`;
  await commit([
    { kind: 'organisation.kept', organisation: organisation(), people: [person(who)] },
    { kind: 'key.taken', key: id, at: T },
    { kind: 'lead.added', lead: lead(id) },
    posted(id, `C-${id}`),
  ]);
  await drain({ commit, reads, outbox } as Store);
  await commit([{ kind: 'verdict.given', lead: id, person: who, verdict: 'good', at: T }, redrawn(id)]);
  const message = { platform: 'slack', workspace: TEAM, channel: `C-${id}`, message: `ts-${id.slice(1)}` } as const;
  await Promise.all([
    reads.person({ platform: 'slack', workspace: TEAM, user: `U-${who}` }),
    reads.personByEmail(ACME, `${who}@acme.example`),
    reads.people(ACME),
    reads.organisation(ACME),
    reads.lead(id),
    reads.leadAt(message),
    reads.judgement(id, who),
    reads.counts(id),
    reads.isTargetClosed(channel(`C-${id}`)),
    reads.weekCounts(ACME, T - DAY_MS, T + DAY_MS),
    outbox.nextDue(),
    outbox.lines(1),
  ]);
  await drain({ commit, reads, outbox } as Store);
}

on('sqlite', 'a statement is planned once, however often it runs and with whichever values', async ({ store }) => {
  // The migrations prepare theirs each time.
  factories.clear();
  for (const id of ['l1', 'l2', 'l3']) await work(store, id);
  const again = [...factories].filter(([, times]) => times > 1).map(([sql]) => sql);
  expect(again).toEqual([]);
  expect(factories.size).toBeGreaterThan(20);
});
