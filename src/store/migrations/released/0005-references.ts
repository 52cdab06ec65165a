import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';

/** How places of Teams are reached, and the codes that link a second account to a person. */
export function addReferences(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  `create table place_references (
    platform text not null, workspace text not null, kind text not null, id text not null,
    service_url text not null, conversation text, member text, at bigint not null,
    primary key (platform, workspace, kind, id))`,
  `create table link_codes (
    code text primary key, organisation text not null, person text not null, until bigint not null)`,
];
