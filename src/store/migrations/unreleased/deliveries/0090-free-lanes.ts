import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** A claim takes the lanes that are free the longest: it begins with these, and has found enough before it has looked at all. */
export function addFreeLanes(): Migration {
  return {
    async up(db) {
      await sql.raw('create index lanes_free on lanes (free_at)').execute(db);
    },
  };
}
