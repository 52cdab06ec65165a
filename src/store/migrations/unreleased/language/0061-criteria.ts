import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** What a lead must show, as both teams agreed in a version of what an SQL is. */
export function addCriteria(): Migration {
  return {
    async up(db) {
      await sql.raw("alter table term_versions add column criteria text not null default '[]'").execute(db);
    },
  };
}
