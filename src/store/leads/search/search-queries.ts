import type { Database } from '../../database/database.ts';
import { type RawBuilder, sql } from '../../database/kysely.ts';
import { type Dialect, prepareSql } from '../../database/query.ts';
import { readInstallationValue } from '../../shared/installation.ts';
import type { SearchReads } from '../reads.ts';
import { type LeadRow, toLead } from '../tables.ts';

export function createSearchReads(database: Database): SearchReads {
  return {
    wordsLike: async (organisation, { pieces, words, most }) => {
      const of = { organisation, pieces: JSON.stringify(pieces), words: JSON.stringify(words), most };
      const rows = await Promise.all([database.all(selectByPieces, of), database.all(selectBeginning, of)]);
      return [...new Set(rows.flatMap((found) => found.map(({ word }) => word)))];
    },
    leadsUnderWords: async (organisation, words, most) =>
      (await database.all(selectUnderWords, { organisation, words: JSON.stringify(words), most })).map(
        ({ lead }) => lead,
      ),
    leadsUnderAllWords: async (organisation, [one = [], other = []], most) => {
      const of = { organisation, one: JSON.stringify(one), other: JSON.stringify(other), most };
      return (await database.all(selectUnderBoth, of)).map(({ lead }) => lead);
    },
    companiesOf: (organisation, leads) => database.all(selectCompanies, { organisation, leads: JSON.stringify(leads) }),
    leadsByIds: async (organisation, leads) =>
      (await database.all(selectByIds, { organisation, leads: JSON.stringify(leads) })).map(toLead),
    companiesUnread: (organisation, { since, most, isNewestFirst }) =>
      database.all(isNewestFirst ? selectNewestUnread : selectUnread, { organisation, since, most }),
    companiesReadUntil: async (organisation) => {
      const until = await readInstallationValue(database, nameRead(organisation));
      return until === undefined ? undefined : Number(until);
    },
  };
}

/** Under which name it is kept until which change the companies of an organisation’s leads were read. */
export function nameRead(organisation: string): string {
  return `companies/${organisation}`;
}

/** The texts of a list in JSON. */
function unpack(list: RawBuilder<unknown>, dialect: Dialect): RawBuilder<string> {
  return dialect === 'sqlite'
    ? sql`(select value from json_each(${list}))`
    : sql`(select jsonb_array_elements_text(cast(${list} as jsonb)))`;
}

const selectByPieces = prepareSql<{ organisation: string; pieces: string; most: number }>()(
  ($, dialect) => sql<{ word: string }>`select distinct word from company_pieces
    where organisation = ${$.organisation} and piece in ${unpack(sql`${$.pieces}`, dialect)} limit ${$.most}`,
);

/** So many words that begin with one of them are enough. */
const BEGINNINGS_MAX = 50;

/**
 * Also the words themselves; whatever is typed is in plain letters, so that “{” comes after it. From word to word: thousands of
 * leads may be under one, and PostgreSQL would rather look through them all.
 */
const selectBeginning = prepareSql<{ organisation: string; words: string }>()(($, dialect) => {
  const findNext = (after: RawBuilder<unknown>, value: RawBuilder<unknown>) =>
    sql`(select min(w.word) from company_words w
      where w.organisation = ${$.organisation} and w.word ${after} and w.word < ${value} || '{')`;
  return sql<{ word: string }>`with recursive near (value, word, place) as (
      select q.value, ${findNext(sql`>= q.value`, sql`q.value`)}, 1 from ${nameEach(sql`${$.words}`, dialect)}
      union all
      select near.value, ${findNext(sql`> near.word`, sql`near.value`)}, near.place + 1 from near
        where near.word is not null and near.place < ${sql.lit(BEGINNINGS_MAX)})
    select distinct word from near where word is not null`;
});

/** Each text of a list beside a table, in which is looked for each: SQLite would rather look through the table. */
function joinEach(list: RawBuilder<unknown>, dialect: Dialect): RawBuilder<unknown> {
  return sql`${nameEach(list, dialect)} cross join`;
}

/** The texts of a list as `q.value`. */
function nameEach(list: RawBuilder<unknown>, dialect: Dialect): RawBuilder<unknown> {
  return dialect === 'sqlite'
    ? sql`json_each(${list}) q`
    : sql`jsonb_array_elements_text(cast(${list} as jsonb)) as q(value)`;
}

/** PostgreSQL would read all that is under a word before it leaves out what is twice: so it takes of each word no more than asked. */
const selectUnderWords = prepareSql<{ organisation: string; words: string; most: number }>()(($, dialect) =>
  dialect === 'sqlite'
    ? sql<{ lead: string }>`select distinct lead from company_words
      where organisation = ${$.organisation} and word in ${unpack(sql`${$.words}`, dialect)} limit ${$.most}`
    : sql<{ lead: string }>`select distinct w.lead from ${nameEach(sql`${$.words}`, dialect)}
      cross join lateral (select lead from company_words
        where organisation = ${$.organisation} and word = q.value limit ${$.most}) w limit ${$.most}`,
);

const selectUnderBoth = prepareSql<{ organisation: string; one: string; other: string; most: number }>()(
  ($, dialect) => sql<{ lead: string }>`select distinct w.lead from company_words w
    where w.organisation = ${$.organisation} and w.word in ${unpack(sql`${$.one}`, dialect)}
      and exists (select 1 from company_words o where o.organisation = w.organisation
        and o.word in ${unpack(sql`${$.other}`, dialect)} and o.lead = w.lead)
    limit ${$.most}`,
);

function writeCompany(dialect: Dialect): RawBuilder<string> {
  return dialect === 'sqlite' ? sql`l.facts ->> '$.company'` : sql`cast(l.facts as json) ->> 'company'`;
}

const selectCompanies = prepareSql<{ organisation: string; leads: string }>()(
  ($, dialect) => sql<{ lead: string; company: string }>`
    select l.id as lead, ${writeCompany(dialect)} as company from ${joinEach(sql`${$.leads}`, dialect)} leads l
    where l.id = q.value and l.organisation = ${$.organisation}`,
);

const selectByIds = prepareSql<{ organisation: string; leads: string }>()(
  ($, dialect) => sql<LeadRow>`select l.* from ${joinEach(sql`${$.leads}`, dialect)} leads l
    where l.id = q.value and l.organisation = ${$.organisation}`,
);

/** Those of which no word is kept yet. */
function prepareUnread(order: RawBuilder<unknown>) {
  return prepareSql<{ organisation: string; since: number; most: number }>()(
    ($, dialect) => sql<{ lead: string; company: string; at: number }>`
      select l.id as lead, ${writeCompany(dialect)} as company, l.changed_at as at from leads l
      where l.organisation = ${$.organisation} and l.forgotten = 0 and l.changed_at >= ${$.since}
        and not exists (select 1 from company_words w where w.lead = l.id)
      order by l.changed_at ${order} limit ${$.most}`,
  );
}

const selectUnread = prepareUnread(sql`asc`);
const selectNewestUnread = prepareUnread(sql`desc`);
