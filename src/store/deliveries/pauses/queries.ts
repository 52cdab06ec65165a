import type { Pause } from '../../../domain/deliveries/pause.ts';
import type { ChatTarget } from '../../../domain/deliveries/target.ts';
import type { Platform } from '../../../domain/organisation.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepare, prepareSql } from '../../database/query.ts';
import { toChatTarget } from '../tables.ts';

/** Every workspace that is paused. */
export async function readPauses(database: Database): Promise<Pause[]> {
  return (await database.all(selectPauses, {})).map((row) => ({
    organisation: row.organisation,
    workspace: { platform: row.platform as Platform, id: row.workspace },
    reason: row.reason,
    at: row.at,
    isTold: row.is_told === 1,
  }));
}

const selectPauses = prepare<Record<never, never>>()((db) =>
  db.selectFrom('paused_workspaces').selectAll().where('resumed_at', 'is', null).orderBy('at'),
);

/** A place for which something waits there: whoever can say nothing but in a place is asked about that one. */
export async function findWaitingTarget(
  database: Database,
  { platform, id }: Pause['workspace'],
): Promise<ChatTarget | undefined> {
  const [row] = await database.all(selectWaiting, { within: `${platform}/${id}/` });
  return row && toChatTarget(row);
}

type TargetRow = { platform: Platform; workspace: string; target_kind: string; target: string };

const selectWaiting = prepareSql<{ within: string }>()(
  ($) => sql<TargetRow>`select d.platform, d.workspace, d.target_kind, d.target from lanes l join deliveries d on d.id =
    (select w.id from deliveries w where w.lane = l.lane and w.state in ('queued', 'retry', 'unknown', 'sending')
      order by w.id limit 1)
    where ${beginsWith(sql`l.lane`, sql`cast(${$.within} as text)`)} limit 1`,
);

/** The lane is of a workspace that is not paused. */
export const isLaneOpen = sql<boolean>`not exists (select 1 from paused_workspaces w
  where w.resumed_at is null and ${beginsWith(sql`l.lane`, sql`w.platform || '/' || w.workspace || '/'`)})`;

function beginsWith(text: ReturnType<typeof sql>, start: ReturnType<typeof sql>) {
  return sql<boolean>`substr(${text}, 1, length(${start})) = ${start}`;
}
