import { sql } from '../database/kysely.ts';
import type { Dialect } from '../database/query.ts';

/** A delivery that has gone, or never will. */
export const isEnded = sql<boolean>`state in ('sent', 'refused', 'expired')`;

/** A part of what a message shows. */
export const readSubjectPart = (dialect: Dialect, ...path: string[]) =>
  dialect === 'sqlite'
    ? sql<string | null>`json_extract(subject, ${sql.lit(`$.${path.join('.')}`)})`
    : sql<string | null>`subject::json #>> ${sql.lit(`{${path.join(',')}}`)}`;
