import type { Database } from '../../database/database.ts';
import { readInstallationValue } from '../../shared/installation.ts';
import type { LeadReads } from '../reads.ts';
import { nameDeadlines, nameReach, nameSweep } from '../retention-steps.ts';

type LookedReads = Pick<LeadReads, 'deadlinesLookedAt' | 'reachLookedOn' | 'sweptOn'>;

/** Until when an organisation's leads were looked at, for what. */
export function createLookedReads(database: Database): LookedReads {
  return {
    deadlinesLookedAt: (organisation) => readInstallationValue(database, nameDeadlines(organisation)),
    reachLookedOn: (organisation) => readInstallationValue(database, nameReach(organisation)),
    sweptOn: (organisation) => readInstallationValue(database, nameSweep(organisation)),
  };
}
