import { notice } from '../../cards/notices.ts';
import { invitedFlow } from './checkin-asked.ts';
import { talkHeld } from './talk-held.ts';

/** Somebody says their talk was held; no text needed. */
export const checkinTalked = invitedFlow<'checkin.talked'>({
  when: 'held',
  decide: ({ person, round, invitation }, _event, now) => ({
    changes: invitation.hasTalked ? [] : talkHeld(round, invitation, now),
    reply: notice(person.locale, 'talks.thanks'),
  }),
});
