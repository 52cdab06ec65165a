import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Leads that wait before their handover, and the version of the SQL definition by which that is decided. */
export function addWaitingLeads(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  'alter table leads add column waits text',
  'alter table leads add column despite text',
  'alter table leads add column definition integer',
  // Which reminders of it went: 1 to the partner, 2 to the managers of marketing.
  'alter table leads add column reminded integer not null default 0',
  'create index leads_that_wait on leads (organisation, waits, received_at, id) where waits is not null',
];
