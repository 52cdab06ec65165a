import { RETRY_AFTER_MS } from '../../domain/deliveries/delivery.ts';
import type { OutboxProgress } from '../../domain/deliveries/progress.ts';
import type { Recipient } from '../../domain/deliveries/target.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepareSql } from '../database/query.ts';
import { isLaneOpen } from '../deliveries/pauses/queries.ts';
import { readInstallationValue, TICKED_AT } from '../shared/installation.ts';
import { isEligible } from './eligible.ts';

/** How the outbox gets on, by a look at the first message of each lane, however many wait behind it. */
export async function measureProgress(database: Database, now: number): Promise<OutboxProgress> {
  const [heads, takeable, ahead, ticked] = await Promise.all([
    database.all(selectHeads, {}),
    database.all(selectTakeable, { now }),
    database.all(selectAhead, { until: now + RETRY_AFTER_MS.most }),
    readInstallationValue(database, TICKED_AT),
  ]);
  return {
    platforms: heads.map(({ platform, at }) => {
      const since = takeable.find((each) => each.platform === platform)?.at;
      return { platform, oldestQueuedAt: at, ...(since !== undefined && { takeableSince: since }) };
    }),
    lanesAhead: ahead[0]?.lanes ?? 0,
    ...(ticked !== undefined && { tickedAt: Number(ticked) }),
  };
}

const WAITING = sql`w.state in ('queued', 'retry', 'unknown', 'sending')`;

const selectHeads = prepareSql<Record<never, never>>()(
  () => sql<{ platform: Recipient; at: number }>`select d.platform, min(d.queued_at) as at from lanes l
    join deliveries d on d.id = (select w.id from deliveries w where w.lane = l.lane and ${WAITING} order by w.id limit 1)
    group by d.platform order by d.platform`,
);

/** What could have been taken: since its lane was free, it was due and the post it belongs to stood. */
const selectTakeable = prepareSql<{ now: number }>()(
  ($) => sql<{ platform: Recipient; at: number }>`select h.platform, min(
      case when h.posted_at > h.due_at and h.posted_at > l.free_at then h.posted_at
        when h.due_at > l.free_at then h.due_at else l.free_at end) as at
    from lanes l join (
      select d.id, d.platform, d.due_at, coalesce(p.ended_at, 0) as posted_at from deliveries d
      left join deliveries p on p.id = d.post) h
    on h.id = (select d.id from deliveries d where d.lane = l.lane and ${isEligible($.now)} order by d.id limit 1)
    where l.free_at <= ${$.now} and ${isLaneOpen} group by h.platform`,
);

/** Further than anything that is asked for can be meant. */
const selectAhead = prepareSql<{ until: number }>()(
  ($) => sql<{ lanes: number }>`select count(*) as lanes from lanes l where l.free_at > ${$.until}`,
);
