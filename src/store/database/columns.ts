import type { Generated } from 'kysely';

/**
 * What a column holds, the same on both databases: text, or a whole number (moments in ms, booleans as 0 and 1). `person`
 * is text that leads to somebody: their id, their account, their pseudonym. With `?` it may be empty. `numbered` is given
 * by the database.
 */
export type Column = 'text' | 'text?' | 'integer' | 'integer?' | 'person' | 'person?' | 'numbered';
export type TableShape = Record<string, Column>;
/** Tables by name, their columns named once. */
export type TableShapes = Record<string, TableShape>;

/** A row as it is read. */
export type RowOf<S extends TableShape> = { [C in keyof S]: S[C] extends 'numbered' ? number : ValueOf<S[C]> };

/** A row as statements know it. */
export type StatementRow<S extends TableShape> = {
  [C in keyof S]: S[C] extends 'numbered' ? Generated<number> : ValueOf<S[C]>;
};

type ValueOf<C extends Column> =
  | (C extends `integer${string}` ? number : string)
  | (C extends `${string}?` ? null : never);

/** The tables in which a column leads to a person. */
export type PersonalTable<S extends TableShapes> = {
  [T in keyof S]: Extract<S[T][keyof S[T]], `person${string}`> extends never ? never : T;
}[keyof S];
