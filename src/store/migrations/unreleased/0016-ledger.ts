import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';
import type { Dialect } from '../../database/query.ts';

/**
 * Weeks are frozen when they end, and all that is published of lead figures is kept in a ledger. Of weeks before nothing
 * is known. What digests said about why something was held back goes.
 */
export function addLedger(dialect: Dialect): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
      await sql.raw(`update digests set body = ${writeWithoutReasons(dialect)} where body is not null`).execute(db);
    },
  };
}

function writeWithoutReasons(dialect: Dialect): string {
  return dialect === 'sqlite'
    ? `json_remove(body, '$.withheld', '$.isJudged')`
    : `(body::jsonb - 'withheld' - 'isJudged')::text`;
}

const STATEMENTS = [
  // With those who had a lead, so that a week's are found without looking each lead up.
  'drop index leads_by_due',
  `create index leads_by_due on leads (
    organisation, due_at, received_at, contacted_at, touched_ms, owner, contacted_by)`,
  'alter table digests add column due_at bigint',
  'alter table digests add column frozen_at bigint',
  'alter table digests add column is_late integer',
  'alter table digests add column won_ms text',
  'alter table digests add column next_until text',
  'alter table digests add column next_until_at bigint',
  'alter table digests add column next_due_at bigint',
  'alter table signals add column reasons text',
  `create table signal_leads (
    organisation text not null, lead text not null, campaign text not null, at bigint not null,
    primary key (organisation, lead))`,
  `create table ledger_cells (
    organisation text not null, ledger text not null, until_day text not null, name text not null,
    kinds text not null, leads text,
    primary key (organisation, ledger, until_day, name))`,
  `create table ledger_people (
    organisation text not null, ledger text not null, until_day text not null, name text not null, person text not null,
    primary key (organisation, ledger, until_day, name, person))`,
  `create table ledger_releases (
    organisation text not null, ledger text not null, until_day text not null, name text not null,
    cells text not null, at bigint not null,
    primary key (organisation, ledger, until_day, name))`,
];
