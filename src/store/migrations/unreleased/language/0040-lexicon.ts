import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Terms, their versions, and words that were looked for. */
export function addLexicon(): Migration {
  return {
    async up(db) {
      for (const statement of [
        `create table terms (
          id text primary key, organisation text not null, name text not null, spellings text not null,
          review_days integer not null, review_at bigint, review_asked_at bigint,
          kept_by_sales integer not null, kept_by_marketing integer not null)`,
        'create index terms_of on terms (organisation, review_at)',
        `create table term_versions (
          organisation text not null, term text not null, number integer not null, name text not null,
          spellings text not null, text text not null, example text, review_days integer not null, state text not null,
          person text not null, at bigint not null, sales_by text, sales_at bigint, marketing_by text,
          marketing_at bigint, agreed_at bigint,
          primary key (organisation, term, number))`,
        "create unique index term_versions_agreed on term_versions (organisation, term) where state = 'agreed'",
        "create unique index term_versions_proposed on term_versions (organisation, term) where state = 'proposed'",
        `create table term_misses (
          organisation text not null, key text not null, words text not null, times integer not null,
          at bigint not null, primary key (organisation, key))`,
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
