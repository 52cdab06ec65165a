import type { Organisation } from '../../domain/organisation.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import type { SetupReads } from './reads.ts';
import { readOrganisation, toSwitch } from './tables.ts';

export function createSetupReads(database: Database): SetupReads {
  const shareAll = shareInTurn<Organisation[]>(database);
  const shareOne = shareInTurn<Organisation | undefined>(database);
  return {
    organisations: () => shareAll('', async () => toOrganisations(await database.all(selectAll, {}))),
    organisation: (id) => shareOne(id, async () => toOrganisations(await database.all(selectOne, { id }))[0]),
    roomSwitches: async (organisation) => (await database.all(selectSwitches, { organisation })).map(toSwitch),
  };
}

/** Every event asks; those that ask the same in one turn of the event loop get one answer, unless something was kept since. */
function shareInTurn<R>(database: Database): (key: string, read: () => Promise<R>) => Promise<R> {
  const answers = new Map<string, Promise<R>>();
  let runs = 0;
  return (key, read) => {
    if (runs !== database.countRuns()) answers.clear();
    runs = database.countRuns();
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = read();
    answers.set(key, answer);
    setImmediate(() => answers.delete(key));
    return answer;
  };
}

function toOrganisations(rows: { body: string }[]): Organisation[] {
  return rows.map(({ body }) => readOrganisation(body));
}

const selectAll = prepare<Record<never, never>>()((db) => db.selectFrom('organisations').select('body').orderBy('id'));

const selectOne = prepare<{ id: string }>()((db, $) =>
  db.selectFrom('organisations').select('body').where('id', '=', $.id),
);

const selectSwitches = prepare<{ organisation: string }>()((db, $) =>
  db.selectFrom('room_switches').selectAll().where('organisation', '=', $.organisation),
);
