import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';
import type { Dialect } from '../../database/query.ts';
import { writeNobody } from '../../nobody.ts';

/** Notes of people who were erased get an id from which nobody computes whose they were. */
export function replaceNotesOfNobodies(dialect: Dialect): Migration {
  return {
    async up(db) {
      await sql`update market_notes set id = ${writeNobody(dialect)} where substr(person, 1, 7) = 'erased-'`.execute(
        db,
      );
    },
  };
}
