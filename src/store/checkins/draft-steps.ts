import type { Change } from '../change.ts';
import { bind, prepare, type Step } from '../database/query.ts';

type DraftChange = Extract<Change, { kind: 'draft.edited' | 'draft.approved' }>;

/** Each only on the version it was decided on: another's edit in between is seen first. */
export function draftSteps(change: DraftChange): Step[] {
  const { organisation, month, version } = change;
  const of = { organisation, month };
  switch (change.kind) {
    case 'draft.edited':
      return [
        bind(advance, { ...of, version, next: version + 1 }, 'outrun'),
        ...change.lines.map(({ id, theme, isHidden }) =>
          bind(edit, { ...of, id, theme: theme ?? null, hidden: isHidden ? 1 : 0 }, 'outrun'),
        ),
      ];
    case 'draft.approved':
      return [
        bind(advance, { ...of, version, next: version }, 'outrun'),
        bind(approve, { ...of, team: change.team, person: change.person, version }),
      ];
  }
}

type Of = { organisation: string; month: string };

const advance = prepare<Of & { version: number; next: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ version: $.next })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', 'review')
    .where('version', '=', $.version),
);

const edit = prepare<Of & { id: string; theme: string | null; hidden: number }>()((db, $) =>
  db
    .updateTable('checkin_lines')
    .set({ theme: $.theme, hidden: $.hidden })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('id', '=', $.id),
);

const approve = prepare<Of & { team: string; person: string; version: number }>()((db, $) =>
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
