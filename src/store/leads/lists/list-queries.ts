import type { Database } from '../../database/database.ts';
import { prepare } from '../../database/query.ts';
import type { ListReads } from '../reads.ts';
import { toLead } from '../tables.ts';
import { createListedReads } from './listed-queries.ts';
import { createWaitingLeadReads } from './waiting-queries.ts';

export function createListReads(database: Database): ListReads {
  return {
    untouchedLeads: async (organisation, { skip, most }) =>
      (await database.all(selectUntouched, { organisation, skip, most })).map(toLead),
    overdueLeads: async (organisation, now, most) =>
      (await database.all(selectOverdue, { organisation, now, most })).map(toLead),
    leadsWaiting: async (organisation, person, as, most) =>
      (await database.all(selectWaiting[as], { organisation, person, most })).map(toLead),
    ...createListedReads(database),
    ...createWaitingLeadReads(database),
    leadsBack: async (organisation, person, as, most) =>
      (await database.all(selectBack[as], { organisation, person, most })).map(toLead),
    leadsToJudge: async (organisation, person, since, most) =>
      (await database.all(selectToJudge, { organisation, person, since, most })).map(toLead),
  };
}

type Own = { organisation: string; person: string; most: number };

/** The longest waiting first, whoever has them; those without a deadline last, of which each engine alone says something else. */
const selectUntouched = prepare<{ organisation: string; skip: number; most: number }>()((db, $) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('contacted_at', 'is', null)
    .where('outcome_at', 'is', null)
    .where('list', 'is', null)
    .orderBy('due_at', (order) => order.asc().nullsLast())
    .orderBy('id')
    .limit($.most)
    .offset($.skip),
);

/** A lead without a deadline is none of them. */
const selectOverdue = prepare<{ organisation: string; now: number; most: number }>()((db, $) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('due_at', '<', $.now)
    .where('contacted_at', 'is', null)
    .where('outcome_at', 'is', null)
    .where('list', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .limit($.most),
);

const prepareWaiting = (column: 'owner' | 'partner') =>
  prepare<Own>()((db, $) =>
    db
      .selectFrom('leads')
      .selectAll()
      .where('organisation', '=', $.organisation)
      .where(column, '=', $.person)
      .where('contacted_at', 'is', null)
      .where('outcome_at', 'is', null)
      .where('list', 'is', null)
      .orderBy('due_at', (order) => order.asc().nullsLast())
      .orderBy('id')
      .limit($.most),
  );
const selectWaiting = { owner: prepareWaiting('owner'), partner: prepareWaiting('partner') };

/** Those that were not ripe and whose day has come, the longest ago first. */
const prepareBack = (column: 'owner' | 'partner') =>
  prepare<Own>()((db, $) =>
    db
      .selectFrom('leads')
      .selectAll()
      .where('organisation', '=', $.organisation)
      .where('outcome', 'is', null)
      .where('outcome_at', 'is not', null)
      .where(column, '=', $.person)
      .orderBy('outcome_at')
      .orderBy('id')
      .limit($.most),
  );
const selectBack = { owner: prepareBack('owner'), partner: prepareBack('partner') };

/** Whoever was in touch has not said yet what they think of it. */
const selectToJudge = prepare<Own & { since: number }>()((db, $) =>
  db
    .selectFrom('leads as l')
    .selectAll('l')
    .where('l.organisation', '=', $.organisation)
    .where('l.owner', '=', $.person)
    .where('l.contacted_at', '>=', $.since)
    .where('l.outcome', 'is', null)
    .where('l.outcome_at', 'is', null)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('verdicts as v')
            .select('v.lead')
            .whereRef('v.lead', '=', 'l.id')
            .where('v.person', '=', $.person),
        ),
      ),
    )
    .orderBy('l.contacted_at')
    .limit($.most),
);
