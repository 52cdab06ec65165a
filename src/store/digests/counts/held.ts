import type { QueueCounts } from '../../../domain/digests/digest.ts';
import type { Wait } from '../../../domain/leads/lists/waiting.ts';
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

/** What it waited for until then; a lead that lacks nothing any more may wait for room after that. */
const hadBegun = (waits: Wait, lead: string, at: Instant) => sql`exists (
  select 1 from lead_history as h where h.lead = ${sql.ref(lead)} and h.kind = 'waits'
    and h.words = ${sql.lit(JSON.stringify([waits]))} and h.at < ${at})`;

/** Since a handover the lead counts as come then, and its history knows that it waited before. */
const selectHeldAt = prepareSql<Moment>()(
  ($) => sql<{ leads: number }>`
    select count(*) as leads from (
      select id from leads
      where organisation = ${$.organisation} and waits = 'incomplete' and received_at < ${$.at}
        and (outcome_at is null or outcome_at >= ${$.at}) and forgotten = 0
      union all
      select id from leads as q
      where q.organisation = ${$.organisation} and q.waits = 'capacity' and q.waits_since >= ${$.at}
        and (q.outcome_at is null or q.outcome_at >= ${$.at}) and q.forgotten = 0 and ${hadBegun('incomplete', 'q.id', $.at)}
      union all
      select l.id from leads as l
      where l.organisation = ${$.organisation} and l.due_at >= ${$.at} and l.received_at >= ${$.at}
        and ${hadBegun('incomplete', 'l.id', $.at)} and not ${hadBegun('capacity', 'l.id', $.at)}) as held`,
);

type Week = { organisation: string; from: Instant; until: Instant };

/** Leads that waited for room in sales as the week ended, and those handed over in it although there was none. */
export async function countQueue(database: Database, week: Week): Promise<QueueCounts> {
  const [row] = await database.all(selectQueue, week);
  return { waiting: row?.waiting ?? 0, over: row?.over_room ?? 0 };
}

/** The same of those that wait for room; since when they do stands with them. */
const selectQueue = prepareSql<Week>()(
  ($) => sql<{ waiting: number; over_room: number }>`
    select
      (select count(*) from leads
        where organisation = ${$.organisation} and waits = 'capacity' and waits_since < ${$.until}
          and (outcome_at is null or outcome_at >= ${$.until}) and forgotten = 0)
      + (select count(*) from leads as l
        where l.organisation = ${$.organisation} and l.due_at >= ${$.until} and l.received_at >= ${$.until} and ${hadBegun('capacity', 'l.id', $.until)}) as waiting,
      (select count(*) from leads
        where organisation = ${$.organisation} and due_at >= ${$.from} and received_at >= ${$.from}
          and received_at < ${$.until} and despite = 'capacity') as over_room`,
);
