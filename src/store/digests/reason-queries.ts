import type { ReasonCounts, WeekCounts } from '../../domain/digests/counts.ts';
import type { Reason } from '../../domain/leads/verdict.ts';
import type { Database } from '../database/database.ts';
import { type RawBuilder, sql } from '../database/kysely.ts';
import { prepareSql } from '../database/query.ts';
import { HISTORY, historyOfCampaign, isJudgement, isSomebody, type Period } from './period.ts';

/** Why leads are poor, most judgements first, and how many leads are. A reason given only after the period ended is none. */
export async function reasonsOf(
  database: Database,
  period: Period,
): Promise<Pick<WeekCounts, 'reasons' | 'poorLeads'>> {
  const rows = await database.all(reasons, period);
  const whole = rows.find(({ reason }) => reason === null);
  return { reasons: countsOf(rows), poorLeads: whole?.leads ?? 0 };
}

export async function campaignReasonsOf(
  database: Database,
  stretch: Period & { campaign: string },
): Promise<ReasonCounts[]> {
  return countsOf(await database.all(campaignReasons, stretch));
}

/** The figures of a reason (empty: none was given) or (null) how many leads there are; and who gave it. */
type Row =
  | { reason: null; judgements: null; leads: number; person: null }
  | { reason: string; judgements: number; leads: number; person: null }
  | { reason: string; judgements: null; leads: null; person: string };

const reasons = prepareSql<Period>()(($) => reasonsIn(HISTORY, $, isJudgement($)));

const campaignReasons = prepareSql<Period & { campaign: string }>()(($, dialect) =>
  reasonsIn(historyOfCampaign(dialect), $, sql<boolean>`campaign = ${$.campaign} and ${isJudgement($)}`),
);

function reasonsIn(history: RawBuilder<unknown>, $: Period, isCounted: RawBuilder<boolean>): RawBuilder<Row> {
  return sql<Row>`
    with poor as (
      select case when reason_at < ${$.until} then reason else '' end as reason, lead, person
      from ${history} where ${isCounted} and verdict = 'poor')
    select reason, count(*) as judgements, count(distinct lead) as leads, null as person from poor group by reason
    union all
    select distinct reason, cast(null as bigint), cast(null as bigint), person from poor where ${isSomebody}
    union all
    select null, cast(null as bigint), count(distinct lead), null from poor`;
}

function countsOf(rows: Row[]): ReasonCounts[] {
  const all = new Map<string, ReasonCounts>();
  for (const { reason, judgements, leads, person } of rows) {
    if (reason === null) continue;
    if (person === null) all.set(reason, { ...named(reason), judgements, leads, people: [] });
    else all.get(reason)?.people.push(person);
  }
  return [...all.values()].sort((a, b) => b.judgements - a.judgements || (orderOf(a) < orderOf(b) ? -1 : 1));
}

function named(reason: string): { reason?: Reason } {
  return reason === '' ? {} : { reason: reason as Reason };
}

function orderOf({ reason }: ReasonCounts): string {
  return reason ?? '';
}
