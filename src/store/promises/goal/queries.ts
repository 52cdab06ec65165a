import { GOALS_OPEN_MAX } from '../../../domain/promises/goal/goal.ts';
import type { Database } from '../../database/database.ts';
import { prepare } from '../../database/query.ts';
import { omitNulls } from '../../database/rows.ts';
import type { GoalReads } from './reads.ts';
import { toGoal, toMission } from './tables.ts';

/** Those that are open, and as many that are over. */
const GOALS_READ_MAX = 2 * GOALS_OPEN_MAX;
const OWN_READ_MAX = 1000;

export function createGoalReads(database: Database): GoalReads {
  return {
    goals: async (organisation, since) => (await database.all(selectGoals, { organisation, since })).map(toGoal),
    goal: async (organisation, id) => (await database.all(selectGoal, { organisation, id })).map(toGoal)[0],
    mission: async (organisation) => (await database.all(selectMission, { organisation })).map(toMission)[0],
    ownGoals: async (organisation, person) =>
      (await database.all(selectOwn, { organisation, person })).map((row) => ({
        ...toGoal(row),
        ...omitNulls({ stoppedBy: row.stopped_by, stoppedAt: row.stopped_at }),
      })),
  };
}

/** Newest ends first where there are too many, so that none that is open is left out. */
const selectGoals = prepare<{ organisation: string; since: string }>()((db, $) =>
  db
    .selectFrom('goals')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'open')
    .where('to_day', '>=', $.since)
    .orderBy('to_day', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(GOALS_READ_MAX),
);

const selectGoal = prepare<{ organisation: string; id: string }>()((db, $) =>
  db.selectFrom('goals').selectAll().where('organisation', '=', $.organisation).where('id', '=', $.id),
);

const selectMission = prepare<{ organisation: string }>()((db, $) =>
  db.selectFrom('missions').selectAll().where('organisation', '=', $.organisation),
);

const selectOwn = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .selectFrom('goals')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where((is) =>
      is.or([is('person', '=', $.person), is('shared_by', '=', $.person), is('stopped_by', '=', $.person)]),
    )
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(OWN_READ_MAX),
);
