import type { Migration } from 'kysely/migration';
import { type Kysely, sql } from '../../database/kysely.ts';

/** Market notes, actions and their receipts, thanks, and what a digest may celebrate. */
export function addFindings(): Migration {
  return {
    async up(db) {
      await createNotes(db);
      await createCelebrations(db);
    },
  };
}

async function createNotes(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table market_notes (
      id text primary key, organisation text not null, person text not null, lead text, topic text not null,
      words text, may_be_quoted integer not null, at bigint not null)`,
    'create index market_notes_lately on market_notes (organisation, at)',
    'create index market_notes_own on market_notes (organisation, person)',
    `create table actions (
      id text primary key, organisation text not null, about_kind text not null, about text not null,
      words text not null, state text not null, why text, person text not null,
      at bigint not null, changed_at bigint not null)`,
    'create index actions_lately on actions (organisation, changed_at)',
    "create index actions_open on actions (organisation, at) where state = 'open'",
    `create table action_receipts (
      action text not null, person text not null, organisation text not null, at bigint not null,
      primary key (action, person))`,
    'create index action_receipts_own on action_receipts (organisation, person)',
  );
}

async function createCelebrations(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table thanks (
      id text primary key, organisation text not null, person text not null, recipient text not null,
      words text not null, at bigint not null)`,
    'create index thanks_lately on thanks (organisation, at)',
    `create table celebrations (
      id text primary key, organisation text not null, kind text not null, person text not null,
      from_team text, to_team text, words text not null, at bigint not null, used_at bigint)`,
    'create index celebrations_lately on celebrations (organisation, at)',
  );
}

async function run(db: Kysely<unknown>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
