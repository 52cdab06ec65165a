import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';

/** What one organisation posted or found closed says nothing about another in the same place. */
export function addTenancy(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  'drop index deliveries_posted',
  `create unique index deliveries_posted on deliveries (subject, platform, workspace, target, organisation)
    where kind = 'post'`,
  `create table closed_targets_of (
    organisation text not null, target text not null, reason text not null, at bigint not null,
    primary key (organisation, target))`,
  `insert into closed_targets_of select organisation, target, reason, at from closed_targets`,
  'drop table closed_targets',
  'alter table closed_targets_of rename to closed_targets',
];
