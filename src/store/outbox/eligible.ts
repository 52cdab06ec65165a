import { sql } from '../database/kysely.ts';

/**
 * May go now: waiting or its lease ended, due, and (line, update) the post it belongs to stands. A post, a line or an event
 * that was never tried is due whatever the clock said when it was queued: what is queued after the clock was turned back must not pass it. Others
 * are meant for later: reminders for their reader's next morning, redraws of many messages one after the other.
 */
export const isEligible = (now: number) => sql<boolean>`d.state in ('queued', 'retry', 'unknown', 'sending')
  and (d.due_at <= ${now} or d.state = 'queued' and d.kind in ('post', 'line', 'event')) and (d.state <> 'sending' or d.lease_until <= ${now})
  and (d.post is null or exists (select 1 from deliveries p where p.id = d.post and p.sent_message is not null))`;
