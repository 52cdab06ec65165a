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
    roundManagers: async (organisation, month) =>
      (await database.all(selectRoundManagers, { organisation, month })).map((row) => ({
        ...row,
        team: row.team as Team,
      })),
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

const selectRoundManagers = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_managers')
    .select(['person', 'team'])
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .orderBy('person'),
);

/** Everything of a round that somebody wrote, wherever it lies. */
const HOLDING = ['checkin_answers', 'checkin_lines', 'checkin_shared', 'checkin_memories'] as const;

const selectHighestK = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('checkin_rounds as r')
    .select(sql<number | null>`max(r.k)`.as('k'))
    .where('r.organisation', '=', $.organisation)
    .where(({ or }) => or(HOLDING.map(isHeldIn))),
);

const isHeldIn = (table: (typeof HOLDING)[number]) => sql<boolean>`exists (
  select 1 from ${sql.table(table)} as held where held.organisation = r.organisation and held.month = r.month)`;
