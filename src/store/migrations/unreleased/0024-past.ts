import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';

/** What is long past is found by when it was, without looking through what stays. */
export function addPastIndexes(): Migration {
  return {
    async up(db) {
      for (const statement of [
        'create index signal_leads_lately on signal_leads (organisation, at)',
        'create index market_notes_worded on market_notes (organisation, at) where words is not null',
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
