import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';

/** Several absences a person: each begins on a day of its own. */
export function addAbsences(): Migration {
  return {
    async up(db) {
      for (const statement of [
        'alter table absences rename to absences_before',
        `create table absences (
          organisation text not null, person text not null, from_day text not null, to_day text not null,
          primary key (organisation, person, from_day))`,
        `insert into absences (organisation, person, from_day, to_day)
          select organisation, person, from_day, to_day from absences_before`,
        'drop table absences_before',
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
