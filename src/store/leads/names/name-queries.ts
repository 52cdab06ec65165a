import { setImmediate } from 'node:timers/promises';
import type { LeadName } from '../../../domain/privacy/known-names.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepare } from '../../database/query.ts';

/**
 * The names that an organisation’s leads have under these keys, each once. Whoever waits goes before and after it: much is
 * made of a text by those who ask, and the rest of the bot is not to stand still that long.
 */
export async function readNames(database: Database, organisation: string, keys: string[]): Promise<LeadName[]> {
  await setImmediate();
  const rows = await database.all(selectNames, { organisation, keys: JSON.stringify(keys) });
  await setImmediate();
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
