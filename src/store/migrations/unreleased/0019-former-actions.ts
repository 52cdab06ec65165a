import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';

/** In which state an action was before, and since when: a week that is frozen later says how it stood at its end. */
export function addFormerActions(): Migration {
  return {
    async up(db) {
      for (const column of ['was_state text', 'was_changed_at bigint'])
        await sql.raw(`alter table actions add column ${column}`).execute(db);
    },
  };
}
