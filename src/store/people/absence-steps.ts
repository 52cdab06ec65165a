import type { Change } from '../change.ts';
import { bind, prepare, type Step } from '../database/query.ts';

/** One absence a person: the newest told. */
export function absenceSteps(change: Extract<Change, { kind: 'person.away' | 'person.back' }>): Step[] {
  const { organisation } = change;
  if (change.kind === 'person.back') return [bind(back, { organisation, person: change.person })];
  return [bind(away, { organisation, ...change.absence })];
}

const away = prepare<{ organisation: string; person: string; from: string; to: string }>()((db, $) =>
  db
    .insertInto('absences')
    .values({ organisation: $.organisation, person: $.person, from_day: $.from, to_day: $.to })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'person'])
        .doUpdateSet((is) => ({ from_day: is.ref('excluded.from_day'), to_day: is.ref('excluded.to_day') })),
    ),
);

const back = prepare<{ organisation: string; person: string }>()((db, $) =>
  db.deleteFrom('absences').where('organisation', '=', $.organisation).where('person', '=', $.person),
);
