import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepare } from '../../database/query.ts';
import { readInstallationValue } from '../../shared/installation.ts';
import type { ClockReads } from '../reads.ts';
import { toLead } from '../tables.ts';
import { nameEscalation } from './clock-steps.ts';

const LOOKED_AT_AT_ONCE = 50;
/** The next leads of whoever is told of one. */
const NEXT_MAX = 200;

export function createClockReads(database: Database): ClockReads {
  return {
    leadsToLookAt: async (organisation, now) => (await database.all(selectDue, { organisation, now })).map(toLead),
    leadsToLookAtNext: async (organisation, owners, span) =>
      (await database.all(selectNext, { organisation, owners: JSON.stringify(owners), ...span })).map(toLead),
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

type Next = { organisation: string; owners: string; after: number; until: number };

const selectNext = prepare<Next>()((db, $, dialect) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('next_step_at', 'is not', null)
    .where('next_step_at', '>', $.after)
    .where('next_step_at', '<=', $.until)
    .where('step', 'is', null)
    .where(
      'owner',
      'in',
      dialect === 'sqlite'
        ? sql<string>`(select value from json_each(${$.owners}))`
        : sql<string>`(select json_array_elements_text(cast(${$.owners} as json)))`,
    )
    .orderBy('next_step_at')
    .orderBy('id')
    .limit(NEXT_MAX),
);
