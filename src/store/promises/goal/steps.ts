import { GOALS_OPEN_MAX } from '../../../domain/promises/goal/goal.ts';
import { insertOrSkip } from '../../database/insert.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepare } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import { prepareLimit, waitToAdd } from '../../shared/limits.ts';
import type { GoalChange } from './changes.ts';
import { goalTables, toGoalRow } from './tables.ts';

export const goalSteps: Steps<GoalChange> = {
  'goal.set': ({ goal, today }) => [
    waitToAdd('goals', goal.organisation),
    bind(addGoal, toGoalRow(goal), 'repeated'),
    bind(checkOpen, { organisation: goal.organisation, today }, 'outrun'),
  ],
  'goal.shared': ({ organisation, goal, by, at }) => [bind(share, { organisation, goal, by, at }, 'outrun')],
  'goal.stopped': ({ organisation, goal, by, at }) => [bind(stop, { organisation, goal, by, at }, 'outrun')],
  'mission.set': ({ organisation, mission: { version, words, by: person, at } }) => [
    version === 1
      ? bind(addMission, { organisation, version, words, person, at }, 'outrun')
      : bind(changeMission, { organisation, version, was: version - 1, words, person, at }, 'outrun'),
  ],
  'goals.forgotten': ({ organisation, before }) => [bind(forget, { organisation, before })],
};

const addGoal = insertOrSkip(goalTables, 'goals');
const addMission = insertOrSkip(goalTables, 'missions');

/** In the words of `isGoalOpen`. */
const checkOpen = prepareLimit<{ organisation: string; today: string }>(
  GOALS_OPEN_MAX,
  ($) =>
    sql`select count(*) from goals where organisation = ${$.organisation} and state = 'open' and to_day >= ${$.today}`,
);

type OfGoal = { organisation: string; goal: string; by: string; at: number };

const share = prepare<OfGoal>()((db, $) =>
  db
    .updateTable('goals')
    .set({ shared_by: $.by, shared_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.goal)
    .where('state', '=', 'open')
    .where('shared_by', 'is', null),
);

const stop = prepare<OfGoal>()((db, $) =>
  db
    .updateTable('goals')
    .set({ state: 'stopped', stopped_by: $.by, stopped_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.goal)
    .where('state', '=', 'open'),
);

type NewMission = { organisation: string; version: number; was: number; words: string; person: string; at: number };

const changeMission = prepare<NewMission>()((db, $) =>
  db
    .updateTable('missions')
    .set({ version: $.version, words: $.words, person: $.person, at: $.at })
    .where('organisation', '=', $.organisation)
    .where('version', '=', $.was),
);

const forget = prepare<{ organisation: string; before: string }>()((db, $) =>
  db.deleteFrom('goals').where('organisation', '=', $.organisation).where('to_day', '<', $.before),
);
