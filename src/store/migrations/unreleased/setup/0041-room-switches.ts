import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Which rooms an organisation switched on, and who asked for it. */
export function addRoomSwitches(): Migration {
  return {
    async up(db) {
      await sql
        .raw(
          `create table room_switches (
            organisation text not null, room text not null, state text not null, person text, team text,
            at bigint not null, primary key (organisation, room))`,
        )
        .execute(db);
    },
  };
}
