import { sql } from '../database/kysely.ts';
import { bind, prepare } from '../database/query.ts';
import { writeNobody } from '../nobody.ts';
import type { Erasure } from '../room.ts';
import type { digestTables } from './tables.ts';

export const eraseFromLedgers: Erasure<typeof digestTables> = {
  ledger_people: ({ organisation, person }) => [bind(erasePerson, { organisation, person })],
};

/** One stand-in for all cells, so that no sum of them has more people behind it than before. */
const erasePerson = prepare<{ organisation: string; person: string }>()((db, $, dialect) =>
  db
    .updateTable('ledger_people')
    .set({ person: sql<string>`(select ${writeNobody(dialect)})` })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);
