import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Leads that wait for an end, to be counted without looking through all. */
export function addOpenLeads(): Migration {
  return {
    async up(db) {
      const open = `create index leads_open on leads (organisation) where outcome is null or outcome = 'opportunity'`;
      await sql.raw(open).execute(db);
    },
  };
}
