import type { EarlyCounts } from '../../../domain/digests/counts.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepareSql } from '../../database/query.ts';
import { isSomebody } from '../../nobody.ts';
import { countTold } from './outcomes.ts';
import { isHoldingAtEnd, isJudgement, type Period } from './period.ts';

/** Leads that came too early: whose outcome says so, and others of which a judgement does. */
export async function countEarly(database: Database, period: Period): Promise<EarlyCounts> {
  const rows = await database.all(selectSaid, period);
  const leads = [...new Set(rows.map(({ lead }) => lead))];
  const people = [...new Set(rows.flatMap(({ person }) => person ?? []))];
  return {
    told: await countTold(database, period),
    said: { leads: leads.length, people, ids: leads.length < POLICY.leads ? leads : [] },
  };
}

/** A reason given only after the period ended is none. */
const selectSaid = prepareSql<Period>()(
  ($) => sql<{ lead: string; person: string | null }>`
    select distinct lead, case when ${isSomebody} then person end as person from verdict_history
    where ${isJudgement($)} and verdict = 'poor' and reason = 'not_ripe' and reason_at < ${$.until}
      and lead not in (select lead from lead_outcomes where ${isHoldingAtEnd($)} and outcome = 'nurture')`,
);
