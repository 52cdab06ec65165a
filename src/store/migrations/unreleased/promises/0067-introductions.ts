import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Whoever is new in a team, and when they were introduced to what both teams are there for. */
export function addIntroductions(): Migration {
  return {
    async up(db) {
      for (const statement of [
        `create table introductions (
          organisation text not null, person text not null, at bigint not null, ended_at bigint,
          primary key (organisation, person))`,
        'create index introductions_waiting on introductions (organisation, at) where ended_at is null',
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
