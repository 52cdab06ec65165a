import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Many leads that came at once stand in a list and have no cards: they are no open leads as the others are. */
export function addListedLeads(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  'alter table leads add column list text',
  'create index leads_listed on leads (organisation, list) where list is not null',
  // With what says which leads are handed over, so that a week’s are counted without looking each up.
  'drop index leads_by_due',
  `create index leads_by_due on leads (
    organisation, due_at, received_at, contacted_at, touched_ms, owner, contacted_by, list)`,
  'drop index leads_untouched',
  `create index leads_untouched on leads (organisation, due_at, id)
    where contacted_at is null and outcome_at is null and list is null`,
  'drop index leads_waiting_for',
  `create index leads_waiting_for on leads (organisation, owner, due_at, id)
    where contacted_at is null and outcome_at is null and owner is not null and list is null`,
  'drop index leads_waiting_of',
  `create index leads_waiting_of on leads (organisation, partner, due_at, id)
    where contacted_at is null and outcome_at is null and partner is not null and list is null`,
];
