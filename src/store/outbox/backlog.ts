import type { DeliveryCount } from '../../domain/deliveries/progress.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepareSql } from '../database/query.ts';

/** How many deliveries wait, of each recipient and state; of more than `most` nobody counts on. */
export function countDeliveries(database: Database, most: number): Promise<DeliveryCount[]> {
  return database.all(selectCounts, { most });
}

/** Lane by lane, so that what was sent is not read. */
const selectCounts = prepareSql<{ most: number }>()(
  ($) => sql<DeliveryCount>`select platform, state, count(*) as count from (
    select d.platform, d.state from lanes l join deliveries d on d.lane = l.lane
      and d.state in ('queued', 'retry', 'unknown', 'sending') limit ${$.most}) as w
    group by platform, state order by platform, state`,
);
