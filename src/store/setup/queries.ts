import { randomBytes } from 'node:crypto';
import type { Organisation } from '../../domain/organisation.ts';
import type { OptionalRoom } from '../../domain/setup/steps/room-switch.ts';
import type { Database } from '../database/database.ts';
import type { Kysely } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import type { Sealer } from '../sealing.ts';
import type { Tables } from '../tables.ts';
import { createJoinReads } from './joining/queries.ts';
import type { SetupReads } from './reads.ts';
import { toOrganisation, toSwitch } from './tables.ts';

const PROMISES: OptionalRoom = 'promises';

/** As many as a UUID has. */
const ID_BYTES = 16;

export function createSetupReads(database: Database, sealer: Sealer): SetupReads {
  const shareAll = shareInTurn<Organisation[]>(database);
  const shareOne = shareInTurn<Organisation | undefined>(database);
  const organisation = (id: string) =>
    shareOne(id, async () => (await database.all(selectOne, { id })).map(toOrganisation)[0]);
  return {
    ...createJoinReads(database, sealer, organisation),
    organisations: () => shareAll('', async () => (await database.all(selectAll, {})).map(toOrganisation)),
    organisation,
    newOrganisationId: () => `org-${randomBytes(ID_BYTES).toString('hex')}`,
    testLead: async (organisation) => {
      const [found] = await database.all(selectTestLead, { organisation });
      return found && { at: found.at, isRight: found.is_right === 1 };
    },
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

const selectAll = prepare<Record<never, never>>()((db) => joinPromised(db).orderBy('organisations.id'));

const selectOne = prepare<{ id: string }>()((db, $) => joinPromised(db).where('organisations.id', '=', $.id));

/** With the pair of promises its teams signed, where the room is on. */
function joinPromised(db: Kysely<Tables>) {
  return db
    .selectFrom('organisations')
    .leftJoin('room_switches', (join) =>
      join
        .onRef('room_switches.organisation', '=', 'organisations.id')
        .on('room_switches.room', '=', PROMISES)
        .on('room_switches.state', '=', 'on'),
    )
    .leftJoin('pair_versions', (join) =>
      join
        .onRef('pair_versions.organisation', '=', 'room_switches.organisation')
        .on('pair_versions.state', '=', 'agreed'),
    )
    .select(['body', 'sqls', 'minutes', 'attempts', 'weekly', 'agreed_at', 'until_at']);
}

const selectSwitches = prepare<{ organisation: string }>()((db, $) =>
  db.selectFrom('room_switches').selectAll().where('organisation', '=', $.organisation),
);

const selectTestLead = prepare<{ organisation: string }>()((db, $) =>
  db.selectFrom('test_leads').select(['at', 'is_right']).where('organisation', '=', $.organisation),
);
