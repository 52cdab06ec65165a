import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Who does what by when. */
export function addAgreements(): Migration {
  return {
    async up(db) {
      for (const statement of [
        `create table agreements (
          id text not null primary key, organisation text not null, what text not null, sales_owner text,
          marketing_owner text, last_day text not null, remind_on text, reminded_at bigint, state text not null,
          why text, person text not null, at bigint not null, settled_by text, settled_at bigint)`,
        'create index agreements_of on agreements (organisation, state, last_day)',
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
