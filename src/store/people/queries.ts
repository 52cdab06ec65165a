import type { PastReads } from '../checkins/reads.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import { sweptName } from '../privacy/retention-steps.ts';

const FORGOTTEN_AT_ONCE = 200;

export function pastReadsOf(database: Database): PastReads {
  return {
    absences: async (organisation) => database.all(absences, { organisation }),
    companiesAmong: async (organisation, keys) =>
      new Set((await database.all(companies, { organisation, keys: JSON.stringify(keys) })).map(({ key }) => key)),
    leadsSilentSince: async (organisation, before) =>
      (await database.all(silent, { organisation, before })).map(({ id, facts }) => ({ id, facts: JSON.parse(facts) })),
    sweptOn: async (organisation) => (await database.all(swept, { name: sweptName(organisation) }))[0]?.value,
  };
}

const absences = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('absences')
    .select(['person', 'from_day as from', 'to_day as to'])
    .where('organisation', '=', $.organisation),
);

const companies = prepare<{ organisation: string; keys: string }>()((db, $, dialect) =>
  db
    .selectFrom('leads')
    .select(sql<string>`company_key`.as('key'))
    .distinct()
    .where('organisation', '=', $.organisation)
    .where(
      'company_key',
      'in',
      dialect === 'sqlite'
        ? sql<string>`(select value from json_each(${$.keys}))`
        : sql<string>`(select jsonb_array_elements_text(cast(${$.keys} as jsonb)))`,
    ),
);

/** Of a lead's people nothing was heard since: neither of the lead nor a judgement. */
const silent = prepare<{ organisation: string; before: number }>()((db, $) =>
  db
    .selectFrom('leads as l')
    .select(['l.id', 'l.facts'])
    .where('l.organisation', '=', $.organisation)
    .where('l.changed_at', '<', $.before)
    .where('l.company_key', 'is not', null)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('verdicts as v')
            .select('v.lead')
            .whereRef('v.lead', '=', 'l.id')
            .where('v.changed_at', '>=', $.before),
        ),
      ),
    )
    .limit(FORGOTTEN_AT_ONCE),
);

const swept = prepare<{ name: string }>()((db, $) =>
  db.selectFrom('installation').select('value').where('name', '=', $.name),
);
