import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Which message still is the card: what it left behind in a channel stands there too, beside the card when that comes back. */
export function addMovedCards(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  'alter table deliveries add column moved bigint not null default 0',
  'drop index deliveries_posted',
  `create unique index deliveries_posted on deliveries (subject, platform, workspace, target, organisation, moved)
    where kind = 'post'`,
];
