import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Emoji that stand under lead cards: whoever judges by button later is told that theirs is still there. */
export function addReactions(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  `create table reactions (
    lead text not null, person text not null, platform text not null, workspace text not null, channel text not null,
    message text not null, emoji text not null, verdict text not null, organisation text not null, at bigint not null,
    primary key (lead, person, platform, workspace, channel, message, emoji))`,
  'create index reactions_of_person on reactions (organisation, person)',
];
