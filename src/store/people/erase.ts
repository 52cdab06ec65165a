import { bind, prepare, type Step } from '../database/query.ts';
import type { Erasure, PastForgotten } from '../room.ts';
import { dropAbsence } from './absence-steps.ts';
import type { peopleTables } from './tables.ts';

export const eraseFromPeople: Erasure<typeof peopleTables> = {
  // Who they are and where is the administrator's set-up. Without the account they linked they would be nobody there.
  people: () => [],
  identities: () => [],
  absences: ({ organisation, person }) => [bind(dropAbsence, { organisation, person })],
  link_codes: ({ organisation, person }) => [bind(eraseCodes, { organisation, person })],
};

/** Codes that nobody can use any more. */
export function forgetCodes({ at }: PastForgotten): Step[] {
  return [bind(dropOldCodes, { at })];
}

/** Codes that were offered and not used. */
const eraseCodes = prepare<{ organisation: string; person: string }>()((db, $) =>
  db.deleteFrom('link_codes').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

const dropOldCodes = prepare<{ at: number }>()((db, $) => db.deleteFrom('link_codes').where('until', '<', $.at));
