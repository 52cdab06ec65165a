import type { Migration } from 'kysely/migration';
import { listKeptWords } from '../../../../domain/leads/search/company-words.ts';
import { listPieces } from '../../../../domain/leads/search/typos.ts';
import { type Kysely, sql } from '../../../database/kysely.ts';
import type { Dialect } from '../../../database/query.ts';

/** The words of companies and their pieces, by which leads are found; and leads by who is to do something about them. */
export function addLeadLists(dialect: Dialect): Migration {
  const ending = dialect === 'sqlite' ? 'without rowid' : '';
  return {
    async up(db) {
      const statements = [
        `create table company_words (
          organisation text not null, word text not null, lead text not null, primary key (organisation, word, lead)) ${ending}`,
        'create index company_words_of on company_words (lead)',
        `create table company_pieces (
          organisation text not null, piece text not null, word text not null, primary key (organisation, piece, word)) ${ending}`,
        ...LISTS,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
      await readCompanies(db, dialect);
    },
  };
}

const READ_AT_ONCE = 500;

/** What is there already is found at once. */
async function readCompanies(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const company = dialect === 'sqlite' ? sql`facts ->> '$.company'` : sql`cast(facts as json) ->> 'company'`;
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string; organisation: string; company: string }>`
      select id, organisation, ${company} as company from leads
      where forgotten = 0 and id > ${after} order by id limit ${READ_AT_ONCE}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    const words = rows.flatMap(({ id, organisation, company: name }) =>
      listKeptWords(name).map((word) => [organisation, word, id]),
    );
    const pieces = words.flatMap(([organisation, word = '']) =>
      listPieces(word).map((piece) => [organisation, piece, word]),
    );
    await sql`insert into company_words (organisation, word, lead) ${unpack(words, dialect)}`.execute(db);
    await sql`insert into company_pieces (organisation, piece, word) ${unpack(pieces, dialect)}`.execute(db);
  }
}

/** The rows of a list of three texts each. */
function unpack(rows: unknown[], dialect: Dialect) {
  const text = JSON.stringify(rows);
  return dialect === 'sqlite'
    ? sql`select r.value ->> 0, r.value ->> 1, r.value ->> 2 from json_each(${text}) r where true on conflict do nothing`
    : sql`select r.value ->> 0, r.value ->> 1, r.value ->> 2
        from jsonb_array_elements(cast(${text} as jsonb)) as r(value) on conflict do nothing`;
}

/** Few leads are in each, and each only as long as there is something to do. */
const LISTS = [
  `create index leads_untouched on leads (organisation, due_at, id) where contacted_at is null and outcome_at is null`,
  `create index leads_waiting_for on leads (organisation, owner, due_at, id)
    where contacted_at is null and outcome_at is null and owner is not null`,
  `create index leads_waiting_of on leads (organisation, partner, due_at, id)
    where contacted_at is null and outcome_at is null and partner is not null`,
  `create index leads_back on leads (organisation, outcome_at) where outcome is null and outcome_at is not null`,
  `create index leads_touched_by on leads (organisation, owner, contacted_at)
    where contacted_at is not null and outcome is null and owner is not null`,
];
