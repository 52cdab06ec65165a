import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';
import type { Dialect } from '../../../database/query.ts';

/** What a lead’s row forgets of it; of outcomes what was kept until now. */
export function addLeadHistory(dialect: Dialect): Migration {
  const ending = dialect === 'sqlite' ? 'without rowid' : '';
  return {
    async up(db) {
      const statements = [
        `create table lead_history (
          organisation text not null, lead text not null, at bigint not null, kind text not null,
          person text, other text, words text,
          primary key (lead, at, kind)) ${ending}`,
        `insert into lead_history (organisation, lead, at, kind, words)
          select organisation, lead, at, 'outcome', '["' || outcome || '"]' from lead_outcomes`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
