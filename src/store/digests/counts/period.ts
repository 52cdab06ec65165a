import type { Instant } from '../../../domain/time.ts';
import { sql } from '../../database/kysely.ts';
import type { Dialect } from '../../database/query.ts';

/** From a moment until just before another. */
export type Period = { organisation: string; from: Instant; until: Instant };

/** Rows of `verdict_history` and `lead_outcomes` that began in the period and held when it ended. */
export const isHoldingAtEnd = ($: Period) => sql<boolean>`organisation = ${$.organisation}
  and at >= ${$.from} and at < ${$.until} and (until is null or until >= ${$.until})`;

/** Where judgements are looked for; of one campaign by its index, though SQLite expects more of the period's stretch. */
export const HISTORY = sql`verdict_history`;
export function selectCampaignHistory(dialect: Dialect) {
  return dialect === 'sqlite' ? sql`verdict_history indexed by verdict_history_by_campaign` : HISTORY;
}

/** A judgement that counts: given, not taken back. */
export const isJudgement = ($: Period) => sql<boolean>`${isHoldingAtEnd($)} and verdict is not null`;

/** What a list of texts, given as JSON, holds. */
export function selectTexts(list: string, dialect: Dialect) {
  return dialect === 'sqlite'
    ? sql`select value from json_each(${list})`
    : sql`select json_array_elements_text(cast(${list} as json))`;
}

/**
 * Of one campaign, by all but these people (ids as JSON), and without leads that stood behind another campaign’s signal
 * since.
 */
export type CampaignPeriod = Period & { campaign: string; without: string; toldSince: number };

export const isOfCampaign = ($: CampaignPeriod, dialect: Dialect) => sql<boolean>`campaign = ${$.campaign}
  and ${isJudgement($)} and person not in (${selectTexts($.without, dialect)})
  and lead not in (
    select lead from signal_leads
    where organisation = ${$.organisation} and campaign <> ${$.campaign} and at > ${$.toldSince})`;

/** One row a lead: how many judge it, and how. `majority` of these makes a quality, as `decideQuality` says. */
export const BY_LEAD = sql`lead, min(campaign) as campaign, count(*) as people,
  count(*) filter (where verdict = 'good') as good, count(*) filter (where verdict = 'poor') as poor`;

/** Halfway the two in the middle, or the one there; null when there are none. */
export function writeMedian(dialect: Dialect, column: 'touched_ms' | 'since_ms') {
  const values = sql.ref(column);
  return dialect === 'sqlite' ? sql`median(${values})` : sql`percentile_cont(0.5) within group (order by ${values})`;
}

export function toMedian(median: number | null): { medianMs?: number } {
  return median === null ? {} : { medianMs: Math.round(median) };
}
