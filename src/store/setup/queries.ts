import type { Organisation } from '../../domain/organisation.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import type { SetupReads } from './reads.ts';
import { readOrganisation } from './tables.ts';

export function createSetupReads(database: Database): SetupReads {
  return {
    intakeOrganisation: shareInTurn(async () => toOrganisations(await database.all(selectFirst, {}))[0]),
    organisations: async () => toOrganisations(await database.all(selectAll, {})),
    organisation: async (id) => toOrganisations(await database.all(selectOne, { id }))[0],
  };
}

/** Every lead asks; those of one turn of the event loop get one answer, which none of them can tell from its own. */
function shareInTurn<R>(read: () => Promise<R>): () => Promise<R> {
  let answer: Promise<R> | undefined;
  return () => {
    if (answer === undefined) {
      answer = read();
      setImmediate(() => {
        answer = undefined;
      });
    }
    return answer;
  };
}

function toOrganisations(rows: { body: string }[]): Organisation[] {
  return rows.map(({ body }) => readOrganisation(body));
}

const selectFirst = prepare<Record<never, never>>()((db) =>
  db.selectFrom('organisations').select('body').orderBy('id').limit(1),
);

const selectAll = prepare<Record<never, never>>()((db) => db.selectFrom('organisations').select('body').orderBy('id'));

const selectOne = prepare<{ id: string }>()((db, $) =>
  db.selectFrom('organisations').select('body').where('id', '=', $.id),
);
