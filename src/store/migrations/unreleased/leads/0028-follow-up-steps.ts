import type { Migration } from 'kysely/migration';
import { DAY_MS } from '../../../../domain/time.ts';
import { sql } from '../../../database/kysely.ts';

/** How old a deadline may be for its lead to have steps at all: of what lies open for longer, nobody is told all at once. */
const OPEN_MS = 3 * DAY_MS;

/** The steps of the follow-up clock. Leads of before are looked at once: what is past of theirs is one step at most. */
export function addFollowUpSteps(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  'alter table leads add column step bigint',
  'alter table leads add column next_step_at bigint',
  'alter table leads add column snoozed_until bigint',
  'alter table leads add column snoozes bigint not null default 0',
  `update leads set next_step_at = received_at where contacted_at is null and outcome_at is null and forgotten = 0
    and due_at > (select max(newest.received_at) from leads newest) - ${OPEN_MS}`,
  'create index leads_by_step on leads (organisation, next_step_at, id) where next_step_at is not null',
];
