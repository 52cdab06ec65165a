import type { LeadName } from '../../../domain/privacy/known-names.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepare } from '../../database/query.ts';

/** The names that an organisation’s leads have under these keys, each once. */
export async function readNames(database: Database, organisation: string, keys: string[]): Promise<LeadName[]> {
  const rows = await database.all(selectNames, { organisation, keys: JSON.stringify(keys) });
  return rows.map(({ kind, name }) => ({ kind: kind as LeadName['kind'], name }));
}

const selectNames = prepare<{ organisation: string; keys: string }>()((db, $, dialect) =>
  db
    .selectFrom('lead_names')
    .select(['kind', 'name'])
    .distinct()
    .where('organisation', '=', $.organisation)
    .where(
      'key',
      'in',
      dialect === 'sqlite'
        ? sql<string>`(select value from json_each(${$.keys}))`
        : sql<string>`(select jsonb_array_elements_text(cast(${$.keys} as jsonb)))`,
    )
    .orderBy('kind')
    .orderBy('name'),
);
