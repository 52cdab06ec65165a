import type { Database } from '../../database/database.ts';
import { prepare } from '../../database/query.ts';
import { readInstallationValue } from '../../shared/installation.ts';
import type { ClockReads } from '../reads.ts';
import { toLead } from '../tables.ts';
import { nameEscalation } from './clock-steps.ts';

const LOOKED_AT_AT_ONCE = 50;

export function createClockReads(database: Database): ClockReads {
  return {
    leadsToLookAt: async (organisation, now) => (await database.all(selectDue, { organisation, now })).map(toLead),
    escalatedAt: async (organisation) => {
      const at = await readInstallationValue(database, nameEscalation(organisation));
      return at === undefined ? undefined : Number(at);
    },
  };
}

const selectDue = prepare<{ organisation: string; now: number }>()((db, $) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('next_step_at', 'is not', null)
    .where('next_step_at', '<=', $.now)
    .orderBy('next_step_at')
    .orderBy('id')
    .limit(LOOKED_AT_AT_ONCE),
);
