import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** A lane whose CRM said “later” is left alone by all that is asked there, too, whoever holds it meanwhile. */
export function addLanePauses(): Migration {
  return {
    async up(db) {
      await sql.raw('alter table lanes add column paused_until bigint not null default 0').execute(db);
    },
  };
}
