import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** How many new leads a week sales takes, as it promised; and since when a lead waits, for whatever it does. */
export function addCapacity(): Migration {
  return {
    async up(db) {
      await sql.raw('alter table pair_versions add column weekly integer').execute(db);
      await sql.raw('alter table leads add column waits_since bigint').execute(db);
    },
  };
}
