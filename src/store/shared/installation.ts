import type { Database } from '../database/database.ts';
import { insertOrSkip } from '../database/insert.ts';
import { prepare } from '../database/query.ts';
import { setupTables } from '../setup/tables.ts';

/** What the installation keeps under this name. */
export async function readInstallation(database: Database, name: string): Promise<string | undefined> {
  return (await database.all(selectInstallation, { name }))[0]?.value;
}

const selectInstallation = prepare<{ name: string }>()((db, $) =>
  db.selectFrom('installation').select('value').where('name', '=', $.name),
);

export const addInstallation = insertOrSkip(setupTables, 'installation');

/** Only over what it was. */
export const changeInstallation = prepare<{ name: string; value: string; was: string }>()((db, $) =>
  db.updateTable('installation').set({ value: $.value }).where('name', '=', $.name).where('value', '=', $.was),
);

export const setInstallation = prepare<{ name: string; value: string }>()((db, $) =>
  db
    .insertInto('installation')
    .values({ name: $.name, value: $.value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: $.value })),
);
