import { sql } from '../database/kysely.ts';
import { type Dialect, prepareSql } from '../database/query.ts';
import { isEnded, readSubjectPart } from './read-subject.ts';

/**
 * When somebody answered, by the invitation that was drawn again then, and that they had not, by their reminders: nothing
 * of it is kept of a round that is closed. The invitations themselves stand.
 */
export const dropTraces = prepareSql<{ organisation: string; month: string }>()(
  ($, dialect: Dialect) => sql`delete from deliveries
    where organisation = ${$.organisation} and ${readSubjectPart(dialect, 'month')} = ${$.month}
      and (kind = 'direct' and ${readSubjectPart(dialect, 'kind')} = 'reminder' and state <> 'sending'
        or kind = 'update' and ${readSubjectPart(dialect, 'kind')} in ('invitation', 'talks') and ${isEnded})`,
);

/** When each of them was last written to: a reminder moved the lane of whoever had not answered, and of nobody else. */
export const levelLanes = prepareSql<{ organisation: string; month: string; at: number }>()(
  ($, dialect: Dialect) => sql`update lanes
    set paced_at = ${$.at},
      free_at = case when token is null and free_at <= ${$.at} then ${$.at} - burst_ms else free_at end
    where lane in (
      select lane from deliveries where organisation = ${$.organisation} and kind = 'post'
        and ${readSubjectPart(dialect, 'kind')} = 'invitation' and ${readSubjectPart(dialect, 'month')} = ${$.month})`,
);
