import type { Instant } from '../../../domain/time.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepareSql } from '../../database/query.ts';

type Moment = { organisation: string; at: Instant };

/** Leads that waited at this moment because something was missing: those that still do, and those handed over since. */
export async function countHeldAt(database: Database, moment: Moment): Promise<number> {
  const [row] = await database.all(selectHeldAt, moment);
  return row?.leads ?? 0;
}

/** Since a handover the lead counts as come then, and its history knows that it waited before. */
const selectHeldAt = prepareSql<Moment>()(
  ($) => sql<{ leads: number }>`
    select count(*) as leads from (
      select id from leads
      where organisation = ${$.organisation} and waits = 'incomplete' and received_at < ${$.at}
        and (outcome_at is null or outcome_at >= ${$.at}) and forgotten = 0
      union all
      select l.id from leads as l
      where l.organisation = ${$.organisation} and l.due_at >= ${$.at} and l.received_at >= ${$.at} and exists (
        select 1 from lead_history as h
        where h.lead = l.id and h.kind = 'waits' and h.words = '["incomplete"]' and h.at < ${$.at})) as held`,
);
