import type { Query, Step, Values } from './query.ts';

/** How a unit of steps ended, and what each of its steps touched. */
export type RunResult = { kept: 'kept' | 'outrun' | 'repeated'; rows: unknown[][] };

/** What a database has to do at a moment; `waiting`: for a connection, or to be written. Bytes are those of its file and its log. */
export type DatabaseLoad =
  | { kind: 'postgres'; most: number; used: number; idle: number; waiting: number }
  | { kind: 'sqlite'; fileBytes: number; logBytes: number; waiting: number; isBeside: boolean };

/** A database: read one query, or run steps as one atomic, durable unit. Two files implement it, one a driver. */
export type Database = {
  all<V extends Values, R>(query: Query<V, R>, values: V): Promise<R[]>;
  /** All steps or none. A step that touches no row and says what that means ends the unit with that word. */
  run(steps: Step[]): Promise<RunResult>;
  /** How often steps were run: an answer of before another run may be old. */
  countRuns(): number;
  /** What was deleted of these tables is gone from the database's files as well; throws while somebody reads it. */
  purge(tables: readonly string[]): Promise<void>;
  /** Throws when what is written would be found by nobody, since a file of the database was removed or replaced. */
  assertInPlace(): void;
  load(): DatabaseLoad;
  migrate(): Promise<void>;
  /** Whether it has the newest shape; changes nothing. */
  isNewest(): Promise<boolean>;
  close(): Promise<void>;
};
