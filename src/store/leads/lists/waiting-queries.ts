import { DAY_MS } from '../../../domain/time.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepare, prepareSql } from '../../database/query.ts';
import type { ListReads } from '../reads.ts';
import { toLead } from '../tables.ts';

/** More are counted by nobody. */
const COUNTED_MAX = 100_000;

type WaitingReads = Pick<ListReads, 'waitingLeads' | 'countWaiting' | 'countHandedOver' | 'leadsToRemindOf'>;

/** Leads that wait before their handover. What came to an end meanwhile waits no more. */
export function createWaitingLeadReads(database: Database): WaitingReads {
  return {
    waitingLeads: async (organisation, of) => (await database.all(selectWaiting, { organisation, ...of })).map(toLead),
    leadsToRemindOf: async (organisation, now, most) =>
      (await database.all(selectToRemindOf, { organisation, day: now - DAY_MS, days: now - 2 * DAY_MS, most })).map(
        toLead,
      ),
    countWaiting: async (organisation, waits) =>
      (await database.all(countWaiting, { organisation, waits }))[0]?.leads ?? 0,
    countHandedOver: async (organisation, since, most) =>
      (await database.all(countSince, { organisation, since, most }))[0]?.leads ?? 0,
  };
}

type Waiting = { organisation: string; waits: string };

const selectWaiting = prepare<Waiting & { skip: number; most: number }>()((db, $) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('waits', '=', $.waits)
    .where('outcome_at', 'is', null)
    .where('forgotten', '=', 0)
    .orderBy('received_at')
    .orderBy('id')
    .limit($.most)
    .offset($.skip),
);

const selectToRemindOf = prepare<{ organisation: string; day: number; days: number; most: number }>()((db, $) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('waits', '=', 'incomplete')
    .where('outcome_at', 'is', null)
    .where('forgotten', '=', 0)
    .where((is) =>
      is.or([
        is.and([is('reminded', '=', 0), is('received_at', '<=', $.day)]),
        is.and([is('reminded', '=', 1), is('received_at', '<=', $.days)]),
      ]),
    )
    .orderBy('received_at')
    .orderBy('id')
    .limit($.most),
);

const countWaiting = prepareSql<Waiting>()(
  ($) => sql<{ leads: number }>`
    select count(*) as leads from (
      select 1 from leads where organisation = ${$.organisation} and waits = ${$.waits}
        and outcome_at is null and forgotten = 0
      limit ${sql.lit(COUNTED_MAX)}) as counted`,
);

/** No deadline is before the handover it was set at, so that the index of deadlines finds them. */
const countSince = prepareSql<{ organisation: string; since: number; most: number }>()(
  ($) => sql<{ leads: number }>`
    select count(*) as leads from (
      select 1 from leads where organisation = ${$.organisation} and due_at >= ${$.since} and received_at >= ${$.since}
      limit ${$.most}) as counted`,
);
