import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** The test lead of an organisation, and whether somebody saw that it looks right. */
export function addTestLeads(): Migration {
  return {
    async up(db) {
      await sql
        .raw(
          `create table test_leads (
            organisation text not null primary key, at bigint not null, is_right integer not null)`,
        )
        .execute(db);
    },
  };
}
