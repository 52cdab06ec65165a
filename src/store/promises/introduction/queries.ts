import type { Database } from '../../database/database.ts';
import { prepare } from '../../database/query.ts';
import { omitNulls } from '../../database/rows.ts';
import type { IntroductionReads } from './reads.ts';

export function createIntroductionReads(database: Database): IntroductionReads {
  return {
    newcomers: async (organisation, most) =>
      (await database.all(selectNewcomers, { organisation, most })).map(({ person }) => person),
    introduction: async (organisation, person) => {
      const [row] = await database.all(selectIntroduction, { organisation, person });
      return row && { at: row.at, ...omitNulls({ endedAt: row.ended_at }) };
    },
  };
}

const selectNewcomers = prepare<{ organisation: string; most: number }>()((db, $) =>
  db
    .selectFrom('introductions')
    .select('person')
    .where('organisation', '=', $.organisation)
    .where('ended_at', 'is', null)
    .orderBy('at')
    .orderBy('person')
    .limit($.most),
);

const selectIntroduction = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .selectFrom('introductions')
    .select(['at', 'ended_at'])
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);
