import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** The pair of promises, in versions: of each organisation one in force and one that waits for signatures at most. */
export function addPairs(): Migration {
  return {
    async up(db) {
      for (const statement of [
        `create table pair_versions (
          organisation text not null, number integer not null, sqls integer not null, minutes integer not null,
          attempts integer not null, until_at bigint not null, state text not null, person text not null,
          at bigint not null, sales_by text, sales_at bigint, marketing_by text, marketing_at bigint,
          agreed_at bigint, ended_at bigint, asked_at bigint, kept_by_sales integer not null,
          kept_by_marketing integer not null, primary key (organisation, number))`,
        "create unique index pair_versions_agreed on pair_versions (organisation) where state = 'agreed'",
        "create unique index pair_versions_proposed on pair_versions (organisation) where state = 'proposed'",
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
