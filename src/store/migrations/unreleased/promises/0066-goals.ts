import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Goals, and what both teams are there for. */
export function addGoals(): Migration {
  return {
    async up(db) {
      for (const statement of [
        `create table goals (
          id text not null primary key, organisation text not null, name text not null, figure text not null,
          target bigint not null, currency text, from_day text not null, to_day text not null, team text not null,
          state text not null, person text not null, at bigint not null, shared_by text, shared_at bigint,
          stopped_by text, stopped_at bigint)`,
        'create index goals_of on goals (organisation, to_day)',
        `create table missions (
          organisation text not null primary key, version integer not null, words text not null, person text not null,
          at bigint not null)`,
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
