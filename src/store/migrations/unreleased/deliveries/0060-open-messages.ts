import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Which message of a day others may join, and what did; by what it shows it is found, to be drawn again. */
export function addOpenMessages(): Migration {
  return {
    async up(db) {
      for (const statement of [
        'alter table message_days add column open_subject text',
        "alter table message_days add column added text not null default '[]'",
        "create index deliveries_direct on deliveries (subject, organisation) where kind = 'direct'",
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
