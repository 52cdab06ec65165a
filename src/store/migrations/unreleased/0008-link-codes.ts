import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';

/** Codes for a second account, kept salted, one a person; and wrong ones, to be counted. Codes of before could be computed. */
export function replaceLinkCodes(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  'drop table link_codes',
  `create table link_codes (
    organisation text not null, person text not null, salt text not null, hash text not null, until bigint not null,
    primary key (organisation, person))`,
  `create table link_misses (
    organisation text not null, platform text not null, workspace text not null, user_id text not null,
    at bigint not null)`,
  'create index link_misses_lately on link_misses (organisation, at)',
];
