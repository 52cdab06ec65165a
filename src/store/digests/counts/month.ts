import type { MonthCounts } from '../../../domain/digests/counts.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepareSql } from '../../database/query.ts';
import { isSomebody } from '../../nobody.ts';
import { BY_LEAD, isHoldingAtEnd, isJudgement, type Period } from './period.ts';
import { countHandedOver, countStep } from './promise.ts';

export async function countMonth(database: Database, period: Period): Promise<MonthCounts> {
  const rows = await database.all(countAccepted, period);
  const [promise] = await database.all(countDue, period);
  const [ended] = await database.all(countEnded, period);
  return {
    delivered: await countHandedOver(database, period),
    accepted: rows[0]?.accepted ?? 0,
    people: rows.flatMap(({ person }) => person ?? []),
    promise: { due: promise?.due ?? 0, inTime: promise?.intime ?? 0 },
    ended: ended?.leads ?? 0,
    wins: await countStep(database, { ...period, outcome: 'won' }),
  };
}

/**
 * Nothing is judged before it is handed over, so all judgements of these leads lie in the period too. Once for each person
 * who gave one.
 */
const countAccepted = prepareSql<Period>()(
  ($) => sql<{ accepted: number; person: string | null }>`
    with by_lead as (select ${BY_LEAD} from verdict_history where ${isJudgement($)} group by lead),
    delivered as (
      select l.id, 2 * by_lead.poor <= by_lead.people as is_accepted
      from by_lead join leads as l on l.id = by_lead.lead
      where l.received_at >= ${$.from} and l.received_at < ${$.until}),
    judges as (
      select distinct person from verdict_history
      where ${isJudgement($)} and ${isSomebody} and lead in (select id from delivered))
    select counted.accepted, judges.person
    from (select count(*) filter (where is_accepted) as accepted from delivered) as counted
    left join judges on true`,
);

const countDue = prepareSql<Period>()(
  ($) => sql<{ due: number; intime: number }>`
    select count(*) as due, count(*) filter (where contacted_at <= due_at) as intime
    from leads where organisation = ${$.organisation} and due_at >= ${$.from} and due_at < ${$.until}`,
);

const countEnded = prepareSql<Period>()(
  ($) => sql<{ leads: number }>`
    select count(distinct lead) as leads from lead_outcomes
    where ${isHoldingAtEnd($)} and outcome in ('won', 'lost', 'rejected')`,
);
