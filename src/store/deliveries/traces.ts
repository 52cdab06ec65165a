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
        or kind = 'update' and ${readSubjectPart(dialect, 'kind')} = 'invitation' and ${isEnded})`,
);
