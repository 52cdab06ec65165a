import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { DraftChange } from './changes.ts';

/** Each only on the version it was decided on: another's edit in between is seen first. */
export const draftSteps: Steps<DraftChange> = {
  'draft.edited': ({ organisation, month, version, lines }) => [
    bind(advanceDraft, { organisation, month, version, next: version + 1 }, 'outrun'),
    ...lines.map(({ id, theme = null, isHidden }) =>
      bind(editLine, { organisation, month, id, theme, hidden: isHidden ? 1 : 0 }, 'outrun'),
    ),
  ],
  'draft.approved': ({ organisation, month, version, team, person }) => [
    bind(advanceDraft, { organisation, month, version, next: version }, 'outrun'),
    bind(approveDraft, { organisation, month, team, person, version }),
  ],
  'approvals.withdrawn': ({ organisation, month, version }) => [
    bind(advanceDraft, { organisation, month, version, next: version + 1 }, 'outrun'),
    bind(dropApprovals, { organisation, month }),
  ],
};

type Of = { organisation: string; month: string };

const advanceDraft = prepare<Of & { version: number; next: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ version: $.next })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', 'review')
    .where('version', '=', $.version),
);

const editLine = prepare<Of & { id: string; theme: string | null; hidden: number }>()((db, $) =>
  db
    .updateTable('checkin_lines')
    .set({ theme: $.theme, hidden: $.hidden })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('id', '=', $.id),
);

export const dropApprovals = prepare<Of>()((db, $) =>
  db.deleteFrom('checkin_approvals').where('organisation', '=', $.organisation).where('month', '=', $.month),
);

const approveDraft = prepare<Of & { team: string; person: string; version: number }>()((db, $) =>
  db
    .insertInto('checkin_approvals')
    .values({
      organisation: $.organisation,
      month: $.month,
      team: $.team,
      person: $.person,
      version: $.version,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'month', 'team'])
        .doUpdateSet((is) => ({ person: is.ref('excluded.person'), version: is.ref('excluded.version') })),
    ),
);
