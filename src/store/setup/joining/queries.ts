import { findJoinCodeState } from '../../../domain/setup/founding/join-code.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Database } from '../../database/database.ts';
import { prepare } from '../../database/query.ts';
import type { Sealer } from '../../sealing.ts';
import type { SetupReads } from '../reads.ts';

export function createJoinReads(
  database: Database,
  sealer: Sealer,
  readOrganisation: SetupReads['organisation'],
): Pick<SetupReads, 'joinOffered'> {
  return {
    joinOffered: async (code, at: Instant) => {
      const codes = await database.all(selectCodes, {});
      const found = codes.find(({ salt, hash }) => sealer.isHashOf(code, salt, hash));
      const organisation = found && (await readOrganisation(found.organisation));
      if (found === undefined || organisation === undefined) return undefined;
      const { hash, until, is_used: used } = found;
      return { organisation, hash, state: findJoinCodeState({ isUsed: used === 1, until }, at) };
    },
  };
}

/** One at most of each organisation. */
const selectCodes = prepare<Record<never, never>>()((db) => db.selectFrom('join_codes').selectAll());
