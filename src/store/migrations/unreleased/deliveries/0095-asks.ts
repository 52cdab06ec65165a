import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** What messages ask about, so that they are drawn again when it is done; `until`: so long a message is kept for it. */
export function addAsks(): Migration {
  return {
    async up(db) {
      for (const statement of [
        `create table asks (
          organisation text not null, about text not null, delivery bigint not null, until bigint not null,
          primary key (organisation, about, delivery))`,
        'create index asks_of_delivery on asks (delivery)',
        'create index asks_past on asks (until)',
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
