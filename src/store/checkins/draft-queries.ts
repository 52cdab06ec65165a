import type { Team } from '../../domain/people/person.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import type { DraftReads } from './reads.ts';
import { toLine } from './tables.ts';

export function createDraftReads(database: Database): DraftReads {
  return {
    lines: async (organisation, month) => (await database.all(selectLines, { organisation, month })).map(toLine),
    approvals: async (organisation, month) =>
      (await database.all(selectApprovals, { organisation, month })).map((row) => ({ ...row, team: row.team as Team })),
    promisedK: async (organisation) => (await database.all(selectHighestK, { organisation }))[0]?.k ?? undefined,
  };
}

type Of = { organisation: string; month: string };

const selectLines = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_lines')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .orderBy('id'),
);

const selectApprovals = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_approvals')
    .select(['team', 'person', 'version'])
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const selectHighestK = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('checkin_rounds as r')
    .select(sql<number | null>`max(r.k)`.as('k'))
    .where('r.organisation', '=', $.organisation)
    .where((is) =>
      is.exists(
        is
          .selectFrom('checkin_lines as l')
          .select('l.id')
          .whereRef('l.organisation', '=', 'r.organisation')
          .whereRef('l.month', '=', 'r.month'),
      ),
    ),
);
