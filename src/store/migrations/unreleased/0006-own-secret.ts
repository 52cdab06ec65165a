import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';

/**
 * Goals that were remembered so far are forgotten: nobody was asked whether they should be, and they were sealed with the
 * secret that senders of leads hold too.
 */
export function forgetEarlierMemories(): Migration {
  return {
    async up(db) {
      await sql.raw('delete from checkin_memories').execute(db);
    },
  };
}
