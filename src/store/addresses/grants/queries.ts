import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepare } from '../../database/query.ts';
import type { GrantReads } from './reads.ts';
import { toGrant } from './tables.ts';

export function createGrantReads(database: Database): GrantReads {
  return {
    grant: async (workspace) => (await database.all(selectGrant, { workspace })).map(toGrant)[0],
    grantsOf: async (organisation, person) => (await database.all(selectOwn, { organisation, person })).map(toGrant),
  };
}

/** Never the tokens: those are for calls alone. */
const COLUMNS = [
  'workspace',
  'id',
  'name',
  'scopes',
  'installer',
  'expires_at',
  'renewed_until',
  'at',
  'is_greeted',
] as const;

const selectGrant = prepare<{ workspace: string }>()((db, $) =>
  db.selectFrom('grants').select(COLUMNS).where('workspace', '=', $.workspace),
);

/** Accounts of a Grid are the same in all its workspaces; of it as a whole no more is known than whose account it was. */
export const isInstalledBy = ({ organisation, person }: { organisation: string; person: string }) =>
  sql<boolean>`exists (select 1 from identities i where i.platform = 'slack' and i.user_id = grants.installer
    and (i.workspace = grants.workspace or grants.workspace like 'E%')
    and i.organisation = ${organisation} and i.person = ${person})`;

const selectOwn = prepare<{ organisation: string; person: string }>()((db, $) =>
  db.selectFrom('grants').select(COLUMNS).where(isInstalledBy($)).orderBy('workspace'),
);
