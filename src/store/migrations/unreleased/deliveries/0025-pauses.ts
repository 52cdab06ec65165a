import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Workspaces whose platform refuses the bot's account; and what was told of a place is known reason by reason. */
export function addPauses(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  `create table paused_workspaces (
    platform text not null, workspace text not null, organisation text not null,
    reason text not null, at bigint not null, is_told bigint not null, resumed_at bigint,
    primary key (platform, workspace))`,
  `create table closed_targets_why (
    organisation text not null, target text not null, reason text not null, at bigint not null,
    primary key (organisation, target, reason))`,
  `insert into closed_targets_why select organisation, target, reason, at from closed_targets`,
  'drop table closed_targets',
  'alter table closed_targets_why rename to closed_targets',
];
