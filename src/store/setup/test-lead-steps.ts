import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { TestLeadChange } from './changes.ts';

export const testLeadSteps: Steps<TestLeadChange> = {
  'test-lead.kept': ({ organisation, lead: { at, isRight } }) => [
    bind(keepTestLead, { organisation, at, isRight: Number(isRight) }, 'outrun'),
  ],
  'test-lead.dropped': ({ organisation, at }) => [bind(dropTestLead, { organisation, at })],
};

/** Of two that are asked for at once one stands. */
const keepTestLead = prepare<{ organisation: string; at: number; isRight: number }>()((db, $) =>
  db
    .insertInto('test_leads')
    .values({ organisation: $.organisation, at: $.at, is_right: $.isRight })
    .onConflict((conflict) =>
      conflict.column('organisation').doUpdateSet({ is_right: $.isRight }).where('test_leads.at', '=', $.at),
    ),
);

const dropTestLead = prepare<{ organisation: string; at: number }>()((db, $) =>
  db.deleteFrom('test_leads').where('organisation', '=', $.organisation).where('at', '=', $.at),
);
