import type { Migration } from 'kysely/migration';
import { type Kysely, sql } from '../../database/kysely.ts';
import type { Dialect } from '../../database/query.ts';

/** Monthly check-ins, absences, and the companies of leads, which answers must not name. */
export function addCheckins(dialect: Dialect): Migration {
  return {
    async up(db) {
      await createRounds(db);
      await createAnswers(db, dialect);
      await createDrafts(db, dialect);
      if (dialect === 'postgres') await run(db, ...UNQUOTED.map((column) => `alter table ${column} set statistics 0`));
      await addCompanies(db);
    },
  };
}

/** PostgreSQL's statistics quote values, also after these are deleted: not of these columns. */
const UNQUOTED = [
  'keys.secret',
  'answers.pseudonym',
  'answers.body',
  'shared.body',
  'memories.slot',
  'memories.sealed',
  'lines.line',
].map((column) => `checkin_${column.replace('.', ' alter column ')}`);

async function createRounds(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table checkin_rounds (
      organisation text not null, month text not null, state text not null, k integer not null,
      opens_at bigint not null, closes_at bigint not null, away integer not null,
      version integer not null, touches integer not null, settled_at bigint,
      primary key (organisation, month))`,
    `create table checkin_invitations (
      organisation text not null, month text not null, person text not null, team text not null,
      interviewer text not null, minutes integer not null, talk_at bigint not null,
      answered integer not null, talked integer not null, reminders integer not null,
      primary key (organisation, month, person))`,
    `create table absences (
      organisation text not null, person text not null, from_day text not null, to_day text not null,
      primary key (organisation, person))`,
  );
}

/** Found by their key only and kept in its order, so that not even a row's place tells when it came. */
async function createAnswers(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const ending = dialect === 'sqlite' ? 'without rowid' : '';
  await run(
    db,
    `create table checkin_keys (
      organisation text not null, month text not null, secret text not null,
      primary key (organisation, month)) ${ending}`,
    `create table checkin_answers (
      organisation text not null, month text not null, pseudonym text not null, body text not null,
      primary key (organisation, month, pseudonym)) ${ending}`,
    `create table checkin_shared (
      organisation text not null, month text not null, person text not null, interviewer text not null,
      body text not null, until bigint not null,
      primary key (organisation, month, person)) ${ending}`,
    `create table checkin_memories (
      slot text primary key, organisation text not null, month text not null, sealed text not null) ${ending}`,
  );
}

async function createDrafts(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const ending = dialect === 'sqlite' ? 'without rowid' : '';
  await run(
    db,
    `create table checkin_lines (
      organisation text not null, month text not null, id text not null, question text not null, team text,
      line text not null, theme text, hidden integer not null,
      primary key (organisation, month, id)) ${ending}`,
    `create table checkin_approvals (
      organisation text not null, month text not null, team text not null, person text not null,
      version integer not null,
      primary key (organisation, month, team))`,
  );
}

async function addCompanies(db: Kysely<unknown>): Promise<void> {
  await run(db, 'alter table leads add column company_key text');
  // What stood here is kept elsewhere since: that there is something says that the lead is not forgotten.
  await run(db, "update leads set company_key = ''");
  await run(db, 'create index leads_by_change on leads (changed_at)');
  await run(db, 'create index leads_by_company on leads (organisation, company_key) where company_key is not null');
}

async function run(db: Kysely<unknown>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
