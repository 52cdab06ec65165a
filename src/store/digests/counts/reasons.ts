import type { ReasonCounts, WeekCounts } from '../../../domain/digests/counts.ts';
import type { Reason } from '../../../domain/leads/verdict.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import type { Database } from '../../database/database.ts';
import { type RawBuilder, sql } from '../../database/kysely.ts';
import { prepareSql } from '../../database/query.ts';
import { isSomebody } from '../../nobody.ts';
import {
  type CampaignPeriod,
  HISTORY,
  isJudgement,
  isOfCampaign,
  type Period,
  selectCampaignHistory,
  selectTexts,
} from './period.ts';

/** Why leads are poor, most judgements first. A reason given only after the period ended is none. */
export async function countReasons(database: Database, period: Period): Promise<WeekCounts['reasons']> {
  const reasons = toReasons(await database.all(countAll, period));
  const few = reasons.filter(({ leads }) => leads < POLICY.leads).map(getName);
  const ids = new Map(few.map((reason) => [reason, [] as string[]]));
  const leads = few.length === 0 ? [] : await database.all(selectLeads, { ...period, reasons: JSON.stringify(few) });
  for (const { reason, lead } of leads) ids.get(reason)?.push(lead);
  return reasons.map((each) => ({ ...each, ids: ids.get(getName(each)) ?? [] }));
}

export async function countCampaignReasons(database: Database, stretch: CampaignPeriod): Promise<ReasonCounts[]> {
  return toReasons(await database.all(countOne, stretch));
}

/** The figures of a reason (empty: none was given), and who gave it. */
type Row =
  | { reason: string; judgements: number; leads: number; person: null }
  | { reason: string; judgements: null; leads: null; person: string };

const countAll = prepareSql<Period>()(($) => writeReasons(HISTORY, $, isJudgement($)));

const countOne = prepareSql<CampaignPeriod>()(($, dialect) =>
  writeReasons(selectCampaignHistory(dialect), $, isOfCampaign($, dialect)),
);

function writeReasons(history: RawBuilder<unknown>, $: Period, isCounted: RawBuilder<boolean>): RawBuilder<Row> {
  return sql<Row>`
    with poor as (
      select ${writeReason($)} as reason, lead, person from ${history} where ${isCounted} and verdict = 'poor')
    select reason, count(*) as judgements, count(distinct lead) as leads, null as person from poor group by reason
    union all
    select distinct reason, cast(null as bigint), cast(null as bigint), person from poor where ${isSomebody}`;
}

const writeReason = ($: Period) => sql<string>`case when reason_at < ${$.until} then reason else '' end`;

const selectLeads = prepareSql<Period & { reasons: string }>()(
  ($, dialect) => sql<{ reason: string; lead: string }>`
    select distinct reason, lead from (
      select ${writeReason($)} as reason, lead from ${HISTORY} where ${isJudgement($)} and verdict = 'poor') as poor
    where reason in (${selectTexts($.reasons, dialect)})`,
);

function toReasons(rows: Row[]): ReasonCounts[] {
  const all = new Map<string, ReasonCounts>();
  for (const { reason, judgements, leads, person } of rows) {
    if (judgements !== null) all.set(reason, { ...nameReason(reason), judgements, leads, people: [] });
    if (person !== null) all.get(reason)?.people.push(person);
  }
  return [...all.values()].sort((a, b) => b.judgements - a.judgements || (getName(a) < getName(b) ? -1 : 1));
}

function nameReason(reason: string): { reason?: Reason } {
  return reason === '' ? {} : { reason: reason as Reason };
}

function getName({ reason }: ReasonCounts): string {
  return reason ?? '';
}
