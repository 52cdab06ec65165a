import type { PromiseCounts, StepCounts } from '../../../domain/digests/counts.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepareSql } from '../../database/query.ts';
import { isHoldingAtEnd, isJudgement, type Period, toMedian, writeMedian } from './period.ts';

export async function countHandedOver(database: Database, period: Period): Promise<number> {
  return (await database.all(countLeads, period))[0]?.leads ?? 0;
}

/** Over the leads judged in the period and those whose time ended in it, as far as their time was over at its end. */
export async function countPromise(database: Database, period: Period): Promise<PromiseCounts> {
  const [row] = await database.all(countFollowedUp, period);
  const { due = 0, intime = 0, untouched = 0, middle = null } = row ?? {};
  return { due, inTime: intime, untouched, ...toMedian(middle) };
}

/** Leads that came so far in the period and were still there when it ended. */
export async function countStep(database: Database, stretch: Period & { outcome: string }): Promise<StepCounts> {
  const { leads = 0, middle = null } = (await database.all(countOutcome, stretch))[0] ?? {};
  return { leads, ...toMedian(middle) };
}

/** A lead is due after it came, so both stretches lie in `leads_by_due`; leads of before there was a promise have no due. */
const countLeads = prepareSql<Period>()(
  ($) => sql<{ leads: number }>`
    select (
      select count(*) from leads
      where organisation = ${$.organisation} and due_at >= ${$.from}
        and received_at >= ${$.from} and received_at < ${$.until}) + (
      select count(*) from leads
      where organisation = ${$.organisation} and due_at is null
        and received_at >= ${$.from} and received_at < ${$.until}) as leads`,
);

/** Only judged leads that were due before the period are looked up one by one; the history knows which. */
const countFollowedUp = prepareSql<Period>()(
  ($, dialect) => sql<{ due: number; intime: number; untouched: number; middle: number | null }>`
    with week as (
      select due_at, contacted_at, touched_ms from leads
      where organisation = ${$.organisation} and due_at >= ${$.from} and due_at < ${$.until}
      union all
      select l.due_at, l.contacted_at, l.touched_ms
      from (select distinct lead from verdict_history where ${isJudgement($)} and due_at < ${$.from}) as judged
      join leads as l on l.id = judged.lead where l.due_at < ${$.from})
    select count(*) as due, count(*) filter (where contacted_at <= due_at) as intime,
      count(*) filter (where contacted_at is null or contacted_at >= ${$.until}) as untouched,
      ${writeMedian(dialect, 'touched_ms')} filter (where contacted_at < ${$.until}) as middle
    from week`,
);

const countOutcome = prepareSql<Period & { outcome: string }>()(
  ($, dialect) => sql<{ leads: number; middle: number | null }>`
    select count(*) as leads, ${writeMedian(dialect, 'since_ms')} as middle
    from (
      select min(since_ms) as since_ms from lead_outcomes
      where ${isHoldingAtEnd($)} and outcome = ${$.outcome} group by lead) as came`,
);
