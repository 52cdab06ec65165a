import type { ReasonCounts, WeekCounts } from '../../../domain/digests/counts.ts';
import type { Reason } from '../../../domain/leads/verdict.ts';
import type { Database } from '../../database/database.ts';
import { type RawBuilder, sql } from '../../database/kysely.ts';
import { prepareSql } from '../../database/query.ts';
import { isSomebody } from '../../nobody.ts';
import { HISTORY, isJudgement, type Period, selectCampaignHistory } from './period.ts';

/** Why leads are poor, most judgements first, and how many leads are. A reason given only after the period ended is none. */
export async function countReasons(
  database: Database,
  period: Period,
): Promise<Pick<WeekCounts, 'reasons' | 'poorLeads'>> {
  const rows = await database.all(countAll, period);
  const whole = rows.find(({ reason }) => reason === null);
  return { reasons: toReasons(rows), poorLeads: whole?.leads ?? 0 };
}

export async function countCampaignReasons(
  database: Database,
  stretch: Period & { campaign: string },
): Promise<ReasonCounts[]> {
  return toReasons(await database.all(countOne, stretch));
}

/** The figures of a reason (empty: none was given) or (null) how many leads there are; and who gave it. */
type Row =
  | { reason: null; judgements: null; leads: number; person: null }
  | { reason: string; judgements: number; leads: number; person: null }
  | { reason: string; judgements: null; leads: null; person: string };

const countAll = prepareSql<Period>()(($) => writeReasons(HISTORY, $, isJudgement($)));

const countOne = prepareSql<Period & { campaign: string }>()(($, dialect) =>
  writeReasons(selectCampaignHistory(dialect), $, sql<boolean>`campaign = ${$.campaign} and ${isJudgement($)}`),
);

function writeReasons(history: RawBuilder<unknown>, $: Period, isCounted: RawBuilder<boolean>): RawBuilder<Row> {
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

function toReasons(rows: Row[]): ReasonCounts[] {
  const all = new Map<string, ReasonCounts>();
  for (const { reason, judgements, leads, person } of rows) {
    if (reason === null) continue;
    if (person === null) all.set(reason, { ...nameReason(reason), judgements, leads, people: [] });
    else all.get(reason)?.people.push(person);
  }
  return [...all.values()].sort((a, b) => b.judgements - a.judgements || (getOrder(a) < getOrder(b) ? -1 : 1));
}

function nameReason(reason: string): { reason?: Reason } {
  return reason === '' ? {} : { reason: reason as Reason };
}

function getOrder({ reason }: ReasonCounts): string {
  return reason ?? '';
}
