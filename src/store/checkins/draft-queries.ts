import type { DraftLine, Question } from '../../domain/checkins/checkin.ts';
import type { Team } from '../../domain/people/person.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import type { DraftReads } from './reads.ts';

export function draftReadsOf(database: Database): DraftReads {
  return {
    lines: async (organisation, month) => (await database.all(lines, { organisation, month })).map(lineOf),
    approvals: async (organisation, month) =>
      (await database.all(approvals, { organisation, month })).map((row) => ({ ...row, team: row.team as Team })),
    promisedK: async (organisation) => (await database.all(promised, { organisation }))[0]?.k ?? undefined,
  };
}

type Of = { organisation: string; month: string };

const lines = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_lines')
    .select(['id', 'question', 'team', 'line', 'theme', 'hidden'])
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .orderBy('id'),
);

type LineRow = {
  id: string;
  question: string;
  team: string | null;
  line: string;
  theme: string | null;
  hidden: number;
};

function lineOf({ id, question, team, line, theme, hidden }: LineRow): DraftLine {
  return {
    id,
    question: question as Question,
    text: line,
    isHidden: hidden === 1,
    ...(team !== null && { team: team as Team }),
    ...(theme !== null && { theme }),
  };
}

const approvals = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_approvals')
    .select(['team', 'person', 'version'])
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const promised = prepare<{ organisation: string }>()((db, $) =>
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
