import type { Instant } from '../domain/time.ts';
import type { PersonalTable, TableShapes } from './database/columns.ts';
import type { Step } from './database/query.ts';
import type { Sealer } from './sealing.ts';

/** The statements that make each of a room's changes true, in order. */
export type Steps<C extends { kind: string }> = {
  [K in C['kind']]: (change: Extract<C, { kind: K }>, sealer: Sealer) => Step[];
};

/** What is done with each table that holds a person, when somebody wants to be forgotten. */
export type Erasure<S extends TableShapes> = Record<PersonalTable<S>, (erased: PersonErased) => Step[]>;

/** What every room hears, and answers for its own tables. */
export type HouseChange = PersonErased | PastForgotten;

/** Nothing of somebody is left. What still names them where others read it is drawn again at that moment. */
export type PersonErased = { kind: 'person.erased'; organisation: string; person: string; at: Instant };

/** What was kept long enough by then is gone. */
export type PastForgotten = { kind: 'past.forgotten'; at: Instant };
