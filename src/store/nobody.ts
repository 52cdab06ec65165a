import { sql } from './database/kysely.ts';
import type { Dialect } from './database/query.ts';

/** A new nobody, who stands for somebody whose data is erased. */
export function writeNobody(dialect: Dialect) {
  return dialect === 'sqlite'
    ? sql<string>`'erased-' || lower(hex(randomblob(8)))`
    : sql<string>`'erased-' || gen_random_uuid()`;
}

/** What nobodies gave counts, but none of them is a person. */
export const isSomebody = sql<boolean>`substr(person, 1, 7) <> 'erased-'`;
