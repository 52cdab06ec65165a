import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Leads by when they changed, each organisation’s apart, and without those that were forgotten: they only grow in number. */
export function addLeadsByChange(): Migration {
  return {
    async up(db) {
      for (const statement of [
        'drop index leads_by_change',
        'create index leads_by_change on leads (organisation, forgotten, changed_at)',
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
