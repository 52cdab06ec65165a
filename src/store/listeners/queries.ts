import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepareSql } from '../database/query.ts';
import { omitNulls } from '../database/rows.ts';
import type { ListenerReads } from './reads.ts';

export function createListenerReads(database: Database): ListenerReads {
  return {
    listeners: async (organisation) =>
      (await database.all(selectListeners, { organisation })).map(({ id, waiting, off_at, off_reason, ...row }) => ({
        id,
        waiting,
        ...(off_at !== null && { off: { at: off_at, reason: off_reason ?? '' } }),
        ...omitNulls({ oldestAt: row.oldest_at, reason: row.reason }),
      })),
  };
}

type Row = {
  id: string;
  off_at: number | null;
  off_reason: string | null;
  waiting: number;
  oldest_at: number | null;
  reason: string | null;
};

/** Why the first that waits is tried again is why all do. */
const selectListeners = prepareSql<{ organisation: string }>()(
  ($) => sql<Row>`select l.id, l.off_at, l.off_reason, count(d.id) as waiting, min(d.queued_at) as oldest_at,
      (select f.reason from deliveries f where f.lane = l.lane and f.state in ('queued', 'retry', 'unknown', 'sending')
        order by f.id limit 1) as reason
    from listeners l left join deliveries d on d.lane = l.lane and d.state in ('queued', 'retry', 'unknown', 'sending')
    where l.organisation = ${$.organisation} group by l.id, l.lane, l.off_at, l.off_reason order by l.id`,
);
