import Database from 'better-sqlite3';
import { seedDatabase } from '../../bench/load/seed.ts';
import { seedMany } from '../../bench/loop/seed.ts';
import { makeTemporaryFolder } from '../store/test-store.ts';

export const LEADS = 100_000;

/** What a statement was run with, and how much it answered or touched. */
export type Ran = { sql: string; rows: number; isWriting: boolean };

/** A database of an organisation with 100,000 leads, their judgements and cards, of which much is due; made in seconds. */
export async function makeSeeded(now: number): Promise<string> {
  const file = await seedDatabase(makeTemporaryFolder(), now);
  await seedMany(file, LEADS, now);
  return file;
}

/** Tells of every statement that runs in this thread, until it is ended. */
export function watchStatements(onRan: (ran: Ran) => void): () => void {
  const sample = new Database(':memory:');
  const shared = Object.getPrototypeOf(sample.prepare('select 1')) as Record<string, (...of: unknown[]) => unknown>;
  sample.close();
  const plain = ['all', 'run'].map((name) => [name, shared[name]] as const);
  for (const [name, run] of plain) {
    shared[name] = function (this: Database.Statement, ...values: unknown[]) {
      const result = run?.apply(this, values);
      const rows = Array.isArray(result) ? result.length : (result as Database.RunResult).changes;
      onRan({ sql: this.source, rows, isWriting: !this.readonly });
      return result;
    };
  }
  return () => {
    for (const [name, run] of plain) if (run !== undefined) shared[name] = run;
  };
}
