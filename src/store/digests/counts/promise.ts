import type { PromiseCounts } from '../../../domain/digests/counts.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepareSql } from '../../database/query.ts';
import { isJudgement, type Period, toMedian, writeMedian } from './period.ts';

/** Leads that came in the period, and those of them that nobody contacted until its end. */
export async function countHandedOver(
  database: Database,
  period: Period,
): Promise<{ handedOver: number; waiting: number }> {
  const [row] = await database.all(countLeads, period);
  return { handedOver: row?.leads ?? 0, waiting: row?.waiting ?? 0 };
}

/** Over the leads judged in the period and those whose time ended in it, as far as their time was over at its end. */
export async function countPromise(database: Database, period: Period): Promise<PromiseCounts> {
  const [row] = await database.all(countFollowedUp, period);
  const { due = 0, intime = 0, untouched = 0, middle = null } = row ?? {};
  const having = due > 0 ? await database.all(selectHaving, period) : [];
  const few = due > 0 && due < POLICY.leads ? await database.all(selectFew, period) : [];
  return {
    due,
    inTime: intime,
    untouched,
    ...toMedian(middle),
    people: listDistinct(having.flatMap(({ owner, toucher }) => [owner, toucher])),
    touchers: listDistinct(having.flatMap(({ toucher, touched }) => (touched === 1 ? [toucher] : []))),
    ids: few.map(({ id }) => id),
  };
}

function listDistinct(people: (string | null)[]): string[] {
  return [...new Set(people.flatMap((person) => person ?? []))];
}

/** A lead is due after it came, so both stretches lie in `leads_by_due`; leads of before there was a promise have no due. */
const countLeads = prepareSql<Period>()(
  ($) => sql<{ leads: number; waiting: number }>`
    select count(*) as leads, count(*) filter (where contacted_at is null or contacted_at >= ${$.until}) as waiting
    from (
      select contacted_at from leads
      where organisation = ${$.organisation} and due_at >= ${$.from}
        and received_at >= ${$.from} and received_at < ${$.until}
      union all
      select contacted_at from leads
      where organisation = ${$.organisation} and due_at is null and list is null
        and received_at >= ${$.from} and received_at < ${$.until}) as came`,
);

/** Only judged leads that were due before the period are looked up one by one; the history knows which. */
const selectWeek = ($: Period, columns: string[]) => {
  const named = sql.join(columns.map((column) => sql.ref(`l.${column}`)));
  return sql`
    select ${named} from leads as l
    where l.organisation = ${$.organisation} and l.due_at >= ${$.from} and l.due_at < ${$.until}
    union all
    select ${named}
    from (select distinct lead from verdict_history where ${isJudgement($)} and due_at < ${$.from}) as judged
    join leads as l on l.id = judged.lead where l.due_at < ${$.from}`;
};

const countFollowedUp = prepareSql<Period>()(
  ($, dialect) => sql<{ due: number; intime: number; untouched: number; middle: number | null }>`
    with week as (${selectWeek($, ['due_at', 'contacted_at', 'touched_ms'])})
    select count(*) as due, count(*) filter (where contacted_at <= due_at) as intime,
      count(*) filter (where contacted_at is null or contacted_at >= ${$.until}) as untouched,
      ${writeMedian(dialect, 'touched_ms')} filter (where contacted_at < ${$.until}) as middle
    from week`,
);

/** Whoever owns a lead or contacted it had it; how soon it was contacted is of whoever did that. */
const selectHaving = prepareSql<Period>()(
  ($) => sql<{ owner: string | null; toucher: string | null; touched: number }>`
    select distinct owner, contacted_by as toucher, case when contacted_at < ${$.until} then 1 else 0 end as touched
    from (${selectWeek($, ['owner', 'contacted_by', 'contacted_at'])}) as week`,
);

const selectFew = prepareSql<Period>()(
  ($) => sql<{ id: string }>`
    with week as (${selectWeek($, ['id'])})
    select id from week limit ${sql.lit(POLICY.leads)}`,
);
