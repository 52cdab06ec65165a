import type { Change } from '../change.ts';
import { query, type Step, step } from '../database/query.ts';

/** One absence a person: the newest told. */
export function absenceSteps(change: Extract<Change, { kind: 'person.away' | 'person.back' }>): Step[] {
  const { organisation } = change;
  if (change.kind === 'person.back') return [step(back, { organisation, person: change.person })];
  return [step(away, { organisation, ...change.absence })];
}

const away = query<{ organisation: string; person: string; from: string; to: string }>()((db, $) =>
  db
    .insertInto('absences')
    .values({ organisation: $.organisation, person: $.person, from_day: $.from, to_day: $.to })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'person'])
        .doUpdateSet((is) => ({ from_day: is.ref('excluded.from_day'), to_day: is.ref('excluded.to_day') })),
    ),
);

const back = query<{ organisation: string; person: string }>()((db, $) =>
  db.deleteFrom('absences').where('organisation', '=', $.organisation).where('person', '=', $.person),
);
