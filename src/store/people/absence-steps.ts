import { DAY_MS } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { insertInto } from '../database/insert.ts';
import { sql } from '../database/kysely.ts';
import { bind, type Dialect, prepare, prepareSql, type Step } from '../database/query.ts';
import type { PastForgotten, Steps } from '../room.ts';
import type { AbsenceChange } from './changes.ts';
import { peopleTables } from './tables.ts';

/** One after the other, and only if they are as they were: what two say at once would else overlap, or be too many. */
export const absenceSteps: Steps<AbsenceChange> = {
  'absences.kept': ({ organisation, person, was, now }) => [
    bind(waitForPerson, { organisation, person }, 'outrun'),
    bind(findAsMany, { organisation, person, count: was.length }, 'outrun'),
    ...was.map(({ from, to }) => bind(dropAbsence, { organisation, person, from, to }, 'outrun')),
    ...now.map(({ from, to }) => bind(addAbsence, { organisation, person, from_day: from, to_day: to })),
  ],
};

/** Absences that are over wherever on earth somebody works. */
export function forgetAbsences({ at }: PastForgotten): Step[] {
  return [bind(dropOldAbsences, { before: getLocalDate(at - DAY_MS, 'UTC') })];
}

type Own = { organisation: string; person: string };

/** PostgreSQL lets one transaction after the other have the row. */
const waitForPerson = prepareSql<Own>()(
  ($, dialect: Dialect) => sql`select id from people where organisation = ${$.organisation} and id = ${$.person}
    ${dialect === 'postgres' ? sql`for update` : sql``}`,
);

const findAsMany = prepareSql<Own & { count: number }>()(
  ($) => sql`select id from people where organisation = ${$.organisation} and id = ${$.person}
    and (select count(*) from absences where organisation = ${$.organisation} and person = ${$.person}) = ${$.count}`,
);

const addAbsence = insertInto(peopleTables, 'absences');

const dropAbsence = prepare<Own & { from: string; to: string }>()((db, $) =>
  db
    .deleteFrom('absences')
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .where('from_day', '=', $.from)
    .where('to_day', '=', $.to),
);

export const dropAbsences = prepare<Own>()((db, $) =>
  db.deleteFrom('absences').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

const dropOldAbsences = prepare<{ before: string }>()((db, $) =>
  db.deleteFrom('absences').where('to_day', '<', $.before),
);
