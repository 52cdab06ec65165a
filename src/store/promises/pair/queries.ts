import { PAIRS_READ_MAX } from '../../../domain/promises/pair/pair.ts';
import type { OptionalRoom } from '../../../domain/setup/steps/room-switch.ts';
import type { Database } from '../../database/database.ts';
import { prepare } from '../../database/query.ts';
import { toPromised } from '../../setup/promised.ts';
import type { PairReads } from './reads.ts';
import { toPair } from './tables.ts';

const OWN_READ_MAX = 1000;
const ROOM: OptionalRoom = 'promises';

export function createPairReads(database: Database): PairReads {
  return {
    pairVersions: async (organisation) => (await database.all(selectPairs, { organisation })).map(toPair),
    promisedAt: async (organisation, at) => {
      const [row] = await database.all(selectInForce, { organisation, at });
      return row && toPromised(row);
    },
    ownPairs: async (organisation, person) =>
      (await database.all(selectOwnPairs, { organisation, person })).map(toPair),
  };
}

const selectPairs = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('pair_versions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .orderBy('number', 'desc')
    .limit(PAIRS_READ_MAX),
);

const selectInForce = prepare<{ organisation: string; at: number }>()((db, $) =>
  db
    .selectFrom('pair_versions')
    .innerJoin('room_switches', 'room_switches.organisation', 'pair_versions.organisation')
    .select(['sqls', 'minutes', 'attempts', 'weekly', 'agreed_at', 'until_at'])
    .where('pair_versions.organisation', '=', $.organisation)
    .where('room_switches.room', '=', ROOM)
    .where('room_switches.state', '=', 'on')
    .where('pair_versions.state', 'in', ['agreed', 'replaced'])
    .where('agreed_at', '<=', $.at)
    .where('until_at', '>', $.at)
    .where((is) => is.or([is('ended_at', 'is', null), is('ended_at', '>', $.at)]))
    .orderBy('number', 'desc')
    .limit(1),
);

const selectOwnPairs = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .selectFrom('pair_versions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where((is) =>
      is.or([is('person', '=', $.person), is('sales_by', '=', $.person), is('marketing_by', '=', $.person)]),
    )
    .orderBy('number', 'desc')
    .limit(OWN_READ_MAX),
);
