import type { Query, Step, Values } from './query.ts';

export type Ran = { kept: 'kept' | 'outrun' | 'repeated'; rows: unknown[][] };

/** A database: read one query, or run steps as one atomic, durable unit. Two files implement it, one a driver. */
export type Engine = {
  all<V extends Values, R>(query: Query<V, R>, values: V): Promise<R[]>;
  /** All steps or none. A step that touches no row and says what that means ends the unit with that word. */
  run(steps: Step[]): Promise<Ran>;
  /** What was deleted of check-ins is gone from the database's files as well. */
  scour(): Promise<void>;
  migrate(): Promise<void>;
  close(): Promise<void>;
};
