import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** What workspaces granted the app by OAuth: its tokens, sealed. `expires_at` is the token's, where it is renewed. */
export function addGrants(): Migration {
  return {
    async up(db) {
      await sql
        .raw(
          `create table grants (
            workspace text not null primary key, id text not null, name text not null, scopes text not null,
            installer text, sealed text not null, expires_at bigint, renewed_until bigint, at bigint not null)`,
        )
        .execute(db);
    },
  };
}
