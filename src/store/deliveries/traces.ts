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

/** Nobody is asked any more, so nothing of it waits: neither an invitation that nobody has seen, nor who was to be reminded. */
export const dropWaiting = prepareSql<OfRound>()(
  ($, dialect: Dialect) => sql`delete from waiting_messages where organisation = ${$.organisation}
    and ${readSubjectPart(dialect, 'kind')} in ('invitation', 'reminder') and ${readSubjectPart(dialect, 'month')} = ${$.month}`,
);

/** A reminder may have been among what was sent as one message: of nobody who is asked it stays known that they got one. */
export const dropBundles = prepareSql<OfRound>()(
  ($, dialect: Dialect) => sql`delete from deliveries
    where organisation = ${$.organisation} and kind = 'direct' and ${readSubjectPart(dialect, 'kind')} = 'bundle'
      and ${isEnded} and ${readSubjectPart(dialect, 'person')} in (${selectInvited($)})`,
);

/** A reminder was counted among the messages of whoever had not answered: now all have had as many that day. */
export const levelDays = prepareSql<OfRound>()(
  ($) => sql`insert into message_days (organisation, person, day, begun)
    select i.organisation, i.person, newest.day, newest.begun from checkin_invitations i, (
      select day, begun from message_days where organisation = ${$.organisation} and person in (${selectInvited($)})
      order by day desc, begun desc limit 1) as newest
    where i.organisation = ${$.organisation} and i.month = ${$.month}
    on conflict (organisation, person) do update set day = excluded.day, begun = excluded.begun,
      open_subject = case when message_days.day = excluded.day then message_days.open_subject end`,
);

type OfRound = { organisation: string; month: string };

const selectInvited = ($: OfRound) => sql`select person from checkin_invitations
  where organisation = ${$.organisation} and month = ${$.month}`;

/** When each of them was last written to: a reminder moved the lane of whoever had not answered, and of nobody else. */
export const levelLanes = prepareSql<{ organisation: string; month: string; at: number }>()(
  ($, dialect: Dialect) => sql`update lanes
    set paced_at = ${$.at},
      free_at = case when token is null and free_at <= ${$.at} then ${$.at} - burst_ms else free_at end
    where lane in (
      select lane from deliveries where organisation = ${$.organisation} and kind = 'post'
        and ${readSubjectPart(dialect, 'kind')} = 'invitation' and ${readSubjectPart(dialect, 'month')} = ${$.month})`,
);
