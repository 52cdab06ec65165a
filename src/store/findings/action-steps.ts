import { ACTIONS_OPEN_MAX, type Action } from '../../domain/findings/finding.ts';
import { insertOrSkip } from '../database/insert.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import type { Steps } from '../room.ts';
import { prepareLimit, waitToAdd } from '../shared/limits.ts';
import type { ActionChange } from './changes.ts';
import { findingTables, toActionRow } from './tables.ts';

export const actionSteps: Steps<ActionChange> = {
  'action.recorded': ({ action }) => limitOpen(action, bind(addAction, toActionRow(action), 'repeated')),
  'action.moved': ({ organisation, action, was, state, why = null, by, at }) =>
    limitOpen({ organisation, state }, bind(moveAction, { action, was, state, why, person: by, at }, 'outrun')),
  'receipt.given': ({ organisation, action, person, at }) => [
    bind(addReceipt, { organisation, action, person, at }, 'outrun'),
  ],
};

/** Where it is open from then on, one after the other, and only while as many are as may be. */
function limitOpen({ organisation, state }: Pick<Action, 'organisation' | 'state'>, keep: Step): Step[] {
  if (state !== 'open') return [keep];
  return [waitToAdd('actions', organisation), keep, bind(checkOpen, { organisation }, 'outrun')];
}

const checkOpen = prepareLimit<{ organisation: string }>(
  ACTIONS_OPEN_MAX,
  ($) => sql`select count(*) from actions where organisation = ${$.organisation} and state = 'open'`,
);

const addAction = insertOrSkip(findingTables, 'actions');
const addReceipt = insertOrSkip(findingTables, 'action_receipts');

type Moved = { action: string; was: string; state: string; why: string | null; person: string; at: number };

/** Only from the state it was decided on. */
const moveAction = prepare<Moved>()((db, $) =>
  db
    .updateTable('actions')
    .set((is) => ({
      state: $.state,
      why: $.why,
      person: $.person,
      changed_at: $.at,
      was_state: is.ref('state'),
      was_changed_at: is.ref('changed_at'),
    }))
    .where('id', '=', $.action)
    .where('state', '=', $.was),
);
