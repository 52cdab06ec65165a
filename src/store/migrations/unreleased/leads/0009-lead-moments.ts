import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** When a lead’s facts were so, and when its outcome happened, as its source says. */
export function addLeadMoments(): Migration {
  return {
    async up(db) {
      for (const column of ['facts_at', 'outcome_occurred_at'])
        await sql.raw(`alter table leads add column ${column} bigint`).execute(db);
    },
  };
}
