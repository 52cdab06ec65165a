import type { Database } from '../database/database.ts';
import { insertOrSkip } from '../database/insert.ts';
import { prepare } from '../database/query.ts';
import { setupTables } from '../setup/tables.ts';

/** When the clock last ticked, of whichever instance. */
export const TICKED_AT = 'ticked at';

/** What the installation keeps under this name. */
export async function readInstallationValue(database: Database, name: string): Promise<string | undefined> {
  return (await database.all(selectInstallationValue, { name }))[0]?.value;
}

const selectInstallationValue = prepare<{ name: string }>()((db, $) =>
  db.selectFrom('installation').select('value').where('name', '=', $.name),
);

export const addInstallationValue = insertOrSkip(setupTables, 'installation');

/** Only over what it was. */
export const changeInstallationValue = prepare<{ name: string; value: string; was: string }>()((db, $) =>
  db.updateTable('installation').set({ value: $.value }).where('name', '=', $.name).where('value', '=', $.was),
);

export const setInstallationValue = prepare<{ name: string; value: string }>()((db, $) =>
  db
    .insertInto('installation')
    .values({ name: $.name, value: $.value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: $.value })),
);
