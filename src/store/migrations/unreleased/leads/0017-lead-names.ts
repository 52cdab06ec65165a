import type { Migration } from 'kysely/migration';
import { leadFactsSchema } from '../../../../domain/leads/lead.ts';
import { readJson } from '../../../database/json.ts';
import { type Kysely, sql } from '../../../database/kysely.ts';
import type { Dialect } from '../../../database/query.ts';
import { writeNames } from '../../../leads/names/name-steps.ts';

/** The names of known leads under every key by which a text leads to them, in place of one key of the company. */
export function addLeadNames(dialect: Dialect): Migration {
  return {
    async up(db) {
      const ending = dialect === 'sqlite' ? 'without rowid' : '';
      await run(
        db,
        `create table lead_names (
          organisation text not null, key text not null, lead text not null, kind text not null, name text not null,
          primary key (organisation, key, lead, kind)) ${ending}`,
        'create index lead_names_of on lead_names (lead)',
        'alter table leads add column forgotten integer not null default 0',
        'update leads set forgotten = 1 where company_key is null',
      );
      await fillNames(db, dialect);
      await run(db, 'drop index leads_by_company', 'alter table leads drop column company_key');
    },
  };
}

async function fillNames(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const { rows } = await sql<{ id: string; organisation: string; facts: string }>`
    select id, organisation, facts from leads where forgotten = 0`.execute(db);
  for (const { id, organisation, facts } of rows) {
    const names = writeNames(readJson(leadFactsSchema, facts));
    const each =
      dialect === 'sqlite' ? sql`json_each(${names}) n` : sql`jsonb_array_elements(cast(${names} as jsonb)) n`;
    await sql`insert into lead_names (organisation, lead, key, kind, name)
      select cast(${organisation} as text), cast(${id} as text), n.value ->> 0, n.value ->> 1, n.value ->> 2 from ${each}
      where true on conflict do nothing`.execute(db);
  }
}

async function run(db: Kysely<unknown>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
