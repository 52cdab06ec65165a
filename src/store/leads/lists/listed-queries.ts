import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepare, prepareSql } from '../../database/query.ts';
import type { ListReads } from '../reads.ts';
import { toLead } from '../tables.ts';

/** More are counted by nobody. */
const COUNTED_MAX = 100_000;

type ListedReads = Pick<ListReads, 'listedLeads' | 'countListed' | 'leadsListed' | 'isListed' | 'leadsAfter'>;

/** Leads without cards, which stand in lists. What came to an end stays there uncounted. */
export function createListedReads(database: Database): ListedReads {
  return {
    listedLeads: async (organisation, { list = '', person, skip, most }) =>
      (await database.all(selectListed, { organisation, list, person, skip, most })).map(toLead),
    countListed: async (organisation, list = '') =>
      (await database.all(countListed, { organisation, list }))[0]?.leads ?? 0,
    leadsListed: async (organisation, person, as, most) =>
      (await database.all(selectOwn[as], { organisation, person, most })).map(toLead),
    leadsAfter: async (organisation, of) => (await database.all(selectAfter, { organisation, ...of })).map(toLead),
    isListed: async (organisation, file) => (await database.all(selectOfFile, { organisation, file })).length > 0,
  };
}

type Listed = { organisation: string; list: string };

const selectListed = prepare<Listed & { person: string; skip: number; most: number }>()((db, $) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('list', 'is not', null)
    .where(sql<boolean>`cast(${$.list} as text) in ('', list)`)
    .where('contacted_at', 'is', null)
    .where('outcome_at', 'is', null)
    .where('forgotten', '=', 0)
    .orderBy(sql`case when owner = ${$.person} or partner = ${$.person} then 0 else 1 end`)
    .orderBy('received_at')
    .orderBy('id')
    .limit($.most)
    .offset($.skip),
);

const countListed = prepareSql<Listed>()(
  ($) => sql<{ leads: number }>`
    select count(*) as leads from (
      select 1 from leads where organisation = ${$.organisation} and list is not null
        and cast(${$.list} as text) in ('', list)
        and contacted_at is null and outcome_at is null and forgotten = 0
      limit ${sql.lit(COUNTED_MAX)}) as counted`,
);

type Own = { organisation: string; person: string; most: number };

const prepareOwn = (column: 'owner' | 'partner') =>
  prepare<Own>()((db, $) =>
    db
      .selectFrom('leads')
      .selectAll()
      .where('organisation', '=', $.organisation)
      .where(column, '=', $.person)
      .where('list', 'is not', null)
      .where('contacted_at', 'is', null)
      .where('outcome_at', 'is', null)
      .orderBy('received_at')
      .orderBy('id')
      .limit($.most),
  );
const selectOwn = { owner: prepareOwn('owner'), partner: prepareOwn('partner') };

/** A list is called by its file, a point, and its channels. */
const selectOfFile = prepareSql<{ organisation: string; file: string }>()(
  ($) => sql<{ list: string }>`
    select list from leads where organisation = ${$.organisation} and list is not null
      and substr(list, 1, length(cast(${$.file} as text)) + 1) = cast(${$.file} as text) || '.' limit 1`,
);

const selectAfter = prepare<{ organisation: string; after: string; from: number; until: number; most: number }>()(
  (db, $) =>
    db
      .selectFrom('leads')
      .selectAll()
      .where('organisation', '=', $.organisation)
      .where('id', '>', $.after)
      .where('received_at', '>=', $.from)
      .where('received_at', '<', $.until)
      .where('forgotten', '=', 0)
      .orderBy('id')
      .limit($.most),
);
