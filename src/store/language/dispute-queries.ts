import { z } from 'zod';
import type { Disputed, DisputeWatch } from '../../domain/language/dispute.ts';
import type { Database } from '../database/database.ts';
import { readJson } from '../database/json.ts';
import { sql } from '../database/kysely.ts';
import { type Dialect, prepareSql } from '../database/query.ts';
import { isSomebody } from '../nobody.ts';
import { readInstallationValue } from '../shared/installation.ts';
import { nameDisputes } from './dispute-steps.ts';
import type { DisputeReads } from './reads.ts';

/** Of a span; of everybody but these (ids as JSON): what they said themselves they know. */
type Span = { organisation: string; from: number; until: number; without: string };

const watchSchema: z.ZodType<DisputeWatch, DisputeWatch> = z.object({
  day: z.string(),
  told: z.record(z.string(), z.number()),
});

export function createDisputeReads(database: Database): DisputeReads {
  return {
    disputedPoints: (organisation, { version, without, ...span }) =>
      database.all(countDisputed, { organisation, version, ...span, without: JSON.stringify(without) }),
    namedMisfits: (organisation, { without, ...span }) =>
      database.all(countMisfits, { organisation, ...span, without: JSON.stringify(without) }),
    disputeWatch: async (organisation) => {
      const kept = await readInstallationValue(database, nameDisputes(organisation));
      return kept === undefined ? undefined : readJson(watchSchema, kept);
    },
  };
}

const countDisputed = prepareSql<Span & { version: number }>()(
  ($, dialect) => sql<Disputed>`
    select disputed as point, count(*) as judgements, count(distinct person) as people from verdicts
    where organisation = ${$.organisation} and disputed is not null
      and disputed_at >= ${$.from} and disputed_at < ${$.until} and ${isAnother($.without, dialect)}
      and lead in (select id from leads where organisation = ${$.organisation} and definition = ${$.version})
    group by disputed order by disputed`,
);

const countMisfits = prepareSql<Span>()(
  ($, dialect) => sql<Disputed>`
    select misfit as point, count(*) as judgements, count(distinct person) as people from verdicts
    where organisation = ${$.organisation} and misfit is not null
      and changed_at >= ${$.from} and changed_at < ${$.until} and ${isAnother($.without, dialect)}
    group by misfit order by misfit`,
);

function isAnother(without: string, dialect: Dialect) {
  const ids =
    dialect === 'sqlite'
      ? sql`select value from json_each(${without})`
      : sql`select json_array_elements_text(cast(${without} as json))`;
  return sql<boolean>`${isSomebody} and person not in (${ids})`;
}
