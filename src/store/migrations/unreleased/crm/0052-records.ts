import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** What was written to CRMs, what they refused, and which of them take nothing. */
export function addRecordWrites(): Migration {
  return {
    async up(db) {
      for (const statement of [
        `create table own_writes (
          organisation text not null, source text not null, object text not null, record text not null,
          field text not null, hash text not null, at bigint not null,
          primary key (organisation, source, object, record, field, hash))`,
        'create index own_writes_past on own_writes (at)',
        `create table record_writes (
          organisation text not null, source text not null, lead text not null, object text not null,
          record text not null, fields text not null, note_id text, note_hash text, written_at bigint,
          refused_hash text, refused_field text, refused_at bigint,
          primary key (organisation, source, lead))`,
        'create index record_writes_refused on record_writes (organisation, refused_at) where refused_at is not null',
        `create table stuck_sources (
          organisation text not null, source text not null, reason text not null, since bigint not null,
          told_at bigint, primary key (organisation, source))`,
      ])
        await sql.raw(statement).execute(db);
    },
  };
}
