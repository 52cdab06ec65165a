import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** The addresses that are told what happens to leads, and which of them are off. */
export function addListeners(): Migration {
  return {
    async up(db) {
      await sql
        .raw(
          `create table listeners (
            organisation text not null, id text not null, lane text not null, events text not null,
            off_at bigint, off_reason text, primary key (organisation, id))`,
        )
        .execute(db);
    },
  };
}
