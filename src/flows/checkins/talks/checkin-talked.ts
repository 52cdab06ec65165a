import { nameRound } from '../../../cards/checkins/round-name.ts';
import { notice } from '../../../cards/notices.ts';
import type { InvitedFlow } from '../../guards/invited.ts';
import { recordTalk } from '../lib/talk-recording.ts';

/** Somebody says their talk was held; no text needed. */
export const checkinTalked: InvitedFlow<'checkin.talked'> = {
  decide: ({ person, round, invitation }, _event, now) => ({
    changes: invitation.hasTalked ? [] : recordTalk(round, invitation, now),
    reply: notice(nameRound(round.month, person.locale), 'talks.thanks'),
  }),
};
