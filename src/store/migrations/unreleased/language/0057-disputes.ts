import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** What of the SQL definition a judgement disputes. */
export function addDisputes(): Migration {
  return {
    async up(db) {
      for (const statement of [
        'alter table verdicts add column disputed text',
        'alter table verdicts add column disputed_at bigint',
        'create index verdicts_disputed on verdicts (organisation, disputed_at) where disputed is not null',
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
