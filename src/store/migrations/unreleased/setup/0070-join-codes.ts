import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Codes by which another workspace joins an organisation, kept salted, one each. */
export function addJoinCodes(): Migration {
  return {
    async up(db) {
      await sql
        .raw(
          `create table join_codes (
            organisation text not null primary key, salt text not null, hash text not null, until bigint not null,
            is_used integer not null)`,
        )
        .execute(db);
    },
  };
}
