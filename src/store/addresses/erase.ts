import { KEYS_KEPT_MS } from '../../domain/deliveries/delivery.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import type { Erasure, PastForgotten } from '../room.ts';
import { isInstalledBy } from './grants/queries.ts';
import type { addressTables } from './tables.ts';

export const eraseFromAddresses: Erasure<typeof addressTables> = {
  place_references: ({ organisation, person }) => [bind(eraseAddresses, { organisation, person })],
  grants: ({ organisation, person }) => [bind(eraseInstaller, { organisation, person })],
};

/** Who is in no set-up, or no longer: they are found again when they come by. */
export function forgetStrangers({ at }: PastForgotten): Step[] {
  return [bind(dropStrangers, { before: at - KEYS_KEPT_MS })];
}

/** How somebody was reached. Their directory id and the workspace's address are enough to begin anew. */
const eraseAddresses = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .deleteFrom('place_references')
    .where('kind', '=', 'person')
    .where((is) =>
      is.exists(
        is
          .selectFrom('identities as i')
          .select('i.person')
          .whereRef('i.platform', '=', 'place_references.platform')
          .whereRef('i.workspace', '=', 'place_references.workspace')
          .whereRef('i.user_id', '=', 'place_references.id')
          .where('i.organisation', '=', $.organisation)
          .where('i.person', '=', $.person),
      ),
    ),
);

const dropStrangers = prepare<{ before: number }>()((db, $) =>
  db
    .deleteFrom('place_references')
    .where('kind', '=', 'person')
    .where('at', '<', $.before)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('identities as i')
            .select('i.person')
            .whereRef('i.platform', '=', 'place_references.platform')
            .whereRef('i.workspace', '=', 'place_references.workspace')
            .whereRef('i.user_id', '=', 'place_references.id'),
        ),
      ),
    ),
);

/** The app stays installed; who did it is forgotten. */
const eraseInstaller = prepare<{ organisation: string; person: string }>()((db, $) =>
  db.updateTable('grants').set({ installer: null }).where(isInstalledBy($)),
);
