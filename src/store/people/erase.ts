import { LINK_MISSES_MS } from '../../domain/people/link.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../database/query.ts';
import type { Erasure, PastForgotten } from '../room.ts';
import { dropAbsences, forgetAbsences } from './absence-steps.ts';
import type { peopleTables } from './tables.ts';

export const eraseFromPeople: Erasure<typeof peopleTables> = {
  absences: ({ organisation, person }) => [bind(dropAbsences, { organisation, person })],
  link_codes: ({ organisation, person }) => [bind(eraseCodes, { organisation, person })],
  link_misses: ({ organisation, person }) => [bind(eraseMisses, { organisation, person })],
  // A set-up that still names them brings them back, as somebody new. Accounts go last: by them the rest is found.
  people: ({ organisation, person }) => [bind(erasePerson, { organisation, person })],
  identities: ({ organisation, person }) => [bind(eraseIdentities, { organisation, person })],
};

type Own = { organisation: string; person: string };

const erasePerson = prepare<Own>()((db, $) =>
  db.deleteFrom('people').where('organisation', '=', $.organisation).where('id', '=', $.person),
);

const eraseIdentities = prepare<Own>()((db, $) =>
  db.deleteFrom('identities').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

/** Codes that nobody can use any more, wrong ones that no longer count, and absences that are over. */
export function forgetPastOfPeople(past: PastForgotten): Step[] {
  const { at } = past;
  return [bind(dropOldCodes, { at }), bind(dropOldMisses, { until: at - LINK_MISSES_MS }), ...forgetAbsences(past)];
}

/** Codes that were offered and not used. */
const eraseCodes = prepare<Own>()((db, $) =>
  db.deleteFrom('link_codes').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

/** Of accounts that were nobody's when they typed them, and are theirs now. */
const eraseMisses = prepareSql<Own>()(
  ($) => sql`delete from link_misses where (platform, workspace, user_id) in (
    select platform, workspace, user_id from identities
    where organisation = ${$.organisation} and person = ${$.person})`,
);

const dropOldMisses = prepare<{ until: number }>()((db, $) => db.deleteFrom('link_misses').where('at', '<=', $.until));

const dropOldCodes = prepare<{ at: number }>()((db, $) => db.deleteFrom('link_codes').where('until', '<', $.at));
