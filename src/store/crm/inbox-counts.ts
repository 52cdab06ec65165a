import type { InboxCount } from '../../domain/crm/inbox.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepareSql, type Step } from '../database/query.ts';
import { addItem } from './inbox-steps.ts';

/** How many items there are, of each format and state; of more than `most` nobody counts on. */
export function countItems(database: Database, most: number): Promise<InboxCount[]> {
  return database.all(selectCounts, { most });
}

const selectCounts = prepareSql<{ most: number }>()(
  ($) => sql<InboxCount>`select format, state, count(*) as count, min(received_at) as "oldestAt" from (
    select format, state, received_at from inbox order by received_at limit ${$.most}) as i
    group by format, state order by format, state`,
);

/** Of each item that these steps were to keep: whether it is new, or was here before. */
export function tellEachTaken(
  steps: readonly Step[],
  rows: unknown[][],
  tell: (format: string, isNew: boolean) => void,
): void {
  for (const [place, { query, values }] of steps.entries())
    if (query === addItem) tell(String(values['format']), rows[place]?.length !== 0);
}
