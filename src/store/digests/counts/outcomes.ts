import type { EndedCounts, StepCounts, WinCounts } from '../../../domain/digests/counts.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import type { Database } from '../../database/database.ts';
import { type RawBuilder, sql } from '../../database/kysely.ts';
import { prepareSql } from '../../database/query.ts';
import { isHoldingAtEnd, type Period, toMedian, writeMedian } from './period.ts';

/** So many durations are kept of a week: more than there are wins in one. */
const DURATIONS_MAX = 50_000;

/** Leads that became an opportunity in the period and still were one when it ended. */
export function countOpportunities(database: Database, period: Period): Promise<StepCounts> {
  return countStep(database, period, OPPORTUNITIES);
}

export async function countWins(database: Database, period: Period): Promise<WinCounts> {
  const step = await countStep(database, period, WINS);
  const durations = step.leads === 0 ? [] : await database.all(WINS.durations, period);
  const ids = await listFew(database, period, step.leads, WINS);
  return { ...step, ids, wonMs: durations.map(({ since }) => since) };
}

export function countEnded(database: Database, period: Period): Promise<EndedCounts> {
  return countReached(database, period, ENDS);
}

/** Leads of which it was said in public that they are not ripe. */
export function countTold(database: Database, period: Period): Promise<EndedCounts> {
  return countReached(database, period, RETURNS);
}

async function countReached(database: Database, period: Period, of: Outcomes): Promise<EndedCounts> {
  const { leads, people } = await countStep(database, period, of);
  return { leads, people, ids: await listFew(database, period, leads, of) };
}

async function countStep(database: Database, period: Period, of: Outcomes): Promise<StepCounts> {
  const { leads = 0, middle = null } = (await database.all(of.count, period))[0] ?? {};
  const having = leads === 0 ? [] : await database.all(of.people, period);
  return { leads, ...toMedian(middle), people: having.map(({ person }) => person) };
}

/** Which leads they are, where they are few. */
async function listFew(database: Database, period: Period, leads: number, of: Outcomes): Promise<string[]> {
  if (leads === 0 || leads >= POLICY.leads) return [];
  return (await database.all(of.leads, period)).map(({ lead }) => lead);
}

type Outcomes = ReturnType<typeof prepareOutcomes>;

/** What is asked of leads that came to this. */
function prepareOutcomes(isSuch: RawBuilder<boolean>) {
  return {
    count: prepareSql<Period>()(
      ($, dialect) => sql<{ leads: number; middle: number | null }>`
        select count(*) as leads, ${writeMedian(dialect, 'since_ms')} as middle
        from (
          select min(since_ms) as since_ms from lead_outcomes
          where ${isHoldingAtEnd($)} and ${isSuch} group by lead) as came`,
    ),
    people: prepareSql<Period>()(
      ($) => sql<{ person: string }>`
        with came as (
          select l.owner, l.contacted_by
          from (select distinct lead from lead_outcomes where ${isHoldingAtEnd($)} and ${isSuch}) as such
          join leads as l on l.id = such.lead)
        select distinct person from (select owner as person from came union all select contacted_by from came) as had
        where person is not null`,
    ),
    leads: prepareSql<Period>()(
      ($) => sql<{ lead: string }>`
        select distinct lead from lead_outcomes where ${isHoldingAtEnd($)} and ${isSuch} limit ${sql.lit(POLICY.leads)}`,
    ),
    durations: prepareSql<Period>()(
      ($) => sql<{ since: number }>`
        select min(since_ms) as since from lead_outcomes where ${isHoldingAtEnd($)} and ${isSuch}
        group by lead order by 1 limit ${sql.lit(DURATIONS_MAX)}`,
    ),
  };
}

const OPPORTUNITIES = prepareOutcomes(sql`outcome = 'opportunity'`);
const WINS = prepareOutcomes(sql`outcome = 'won'`);
const RETURNS = prepareOutcomes(sql`outcome = 'nurture'`);
const ENDS = prepareOutcomes(sql`outcome in ('won', 'lost', 'rejected')`);
