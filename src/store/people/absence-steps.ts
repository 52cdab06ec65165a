import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { AbsenceChange } from './changes.ts';

/** One absence a person: the newest told. */
export const absenceSteps: Steps<AbsenceChange> = {
  'person.away': ({ organisation, absence }) => [bind(keepAbsence, { organisation, ...absence })],
  'person.back': ({ organisation, person }) => [bind(dropAbsence, { organisation, person })],
};

const keepAbsence = prepare<{ organisation: string; person: string; from: string; to: string }>()((db, $) =>
  db
    .insertInto('absences')
    .values({ organisation: $.organisation, person: $.person, from_day: $.from, to_day: $.to })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'person'])
        .doUpdateSet((is) => ({ from_day: is.ref('excluded.from_day'), to_day: is.ref('excluded.to_day') })),
    ),
);

export const dropAbsence = prepare<{ organisation: string; person: string }>()((db, $) =>
  db.deleteFrom('absences').where('organisation', '=', $.organisation).where('person', '=', $.person),
);
