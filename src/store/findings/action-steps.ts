import { insertOrSkip } from '../database/insert.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { ActionChange } from './changes.ts';
import { findingTables, toActionRow } from './tables.ts';

export const actionSteps: Steps<ActionChange> = {
  'action.recorded': ({ action }) => [bind(addAction, toActionRow(action), 'repeated')],
  'action.moved': ({ action, was, state, why = null, by, at }) => [
    bind(moveAction, { action, was, state, why, person: by, at }, 'outrun'),
  ],
  'receipt.given': ({ organisation, action, person, at }) => [
    bind(addReceipt, { organisation, action, person, at }, 'outrun'),
  ],
};

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
