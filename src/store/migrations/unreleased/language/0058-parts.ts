import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Words that have parts: the customer profile, and what a segment is told. */
export function addParts(): Migration {
  return {
    async up(db) {
      for (const statement of [
        'alter table term_versions add column parts text',
        'create index verdicts_misfit on verdicts (organisation, changed_at) where misfit is not null',
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
