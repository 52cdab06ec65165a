import type { Migration } from 'kysely/migration';
import { sql } from '../../database/kysely.ts';

/** Who was manager when a round opened: of those that go on, as far as can be told, whoever is now and was not asked. */
export function addRoundManagers(): Migration {
  return {
    async up(db) {
      await sql`create table checkin_managers (
        organisation text not null, month text not null, person text not null, team text not null,
        primary key (organisation, month, person))`.execute(db);
      const rounds = await sql<Round>`select organisation, month from checkin_rounds
        where state in ('open', 'short', 'review')`.execute(db);
      const people = await sql<{ body: string }>`select body from people`.execute(db);
      const managers = people.rows
        .map(({ body }) => JSON.parse(body) as Manager)
        .filter(({ role }) => role === 'manager');
      for (const { organisation, month } of rounds.rows) {
        for (const { id, team } of managers.filter((manager) => manager.organisation === organisation)) {
          await sql`insert into checkin_managers (organisation, month, person, team)
            select ${organisation}, ${month}, ${id}, ${team} where not exists (
              select 1 from checkin_invitations i
              where i.organisation = ${organisation} and i.month = ${month} and i.person = ${id})`.execute(db);
        }
      }
    },
  };
}

type Round = { organisation: string; month: string };
type Manager = { id: string; organisation: string; team: string; role: string };
