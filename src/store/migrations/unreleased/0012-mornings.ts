import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';

/** What managers know of an open round as of each morning, when it was opened again, and the day of somebody's last reminder. */
export function addMornings(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  'alter table checkin_rounds add column band text',
  'alter table checkin_rounds add column band_day text',
  'alter table checkin_rounds add column reopened_at bigint',
  'alter table checkin_invitations add column reminded_on text',
];
