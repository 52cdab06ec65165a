import type { Team } from '../../../domain/people/person.ts';
import type { Goal, GoalFigure, GoalState, Mission } from '../../../domain/promises/goal/goal.ts';
import type { RowOf, TableShapes } from '../../database/columns.ts';
import { omitNulls } from '../../database/rows.ts';

export const goalTables = {
  /** `person`: who set it. `target`: in hundredths. */
  goals: {
    id: 'text',
    organisation: 'text',
    name: 'text',
    figure: 'text',
    target: 'integer',
    currency: 'text?',
    from_day: 'text',
    to_day: 'text',
    team: 'text',
    state: 'text',
    person: 'person',
    at: 'integer',
    shared_by: 'person?',
    shared_at: 'integer?',
    stopped_by: 'person?',
    stopped_at: 'integer?',
  },
  /** `person`: who wrote it. */
  missions: { organisation: 'text', version: 'integer', words: 'text', person: 'person', at: 'integer' },
} satisfies TableShapes;

type GoalRow = RowOf<(typeof goalTables)['goals']>;

const HUNDREDTHS = 100;

export function toGoal({ id, organisation, name, at, ...row }: GoalRow): Goal {
  return {
    ...{ id, organisation, name, at, target: row.target / HUNDREDTHS, from: row.from_day, to: row.to_day },
    // Only figures, teams and states that we know are written there.
    ...{ figure: row.figure as GoalFigure, team: row.team as Team, state: row.state as GoalState, by: row.person },
    ...omitNulls({ currency: row.currency, sharedBy: row.shared_by, sharedAt: row.shared_at }),
  };
}

/** One that is new. */
export function toGoalRow({ id, organisation, name, figure, target, currency, ...goal }: Goal): GoalRow {
  return {
    ...{ id, organisation, name, figure, target: Math.round(target * HUNDREDTHS), currency: currency ?? null },
    ...{ from_day: goal.from, to_day: goal.to, team: goal.team, state: goal.state, person: goal.by, at: goal.at },
    ...{ shared_by: null, shared_at: null, stopped_by: null, stopped_at: null },
  };
}

export function toMission({ version, words, person, at }: RowOf<(typeof goalTables)['missions']>): Mission {
  return { version, words, by: person, at };
}
