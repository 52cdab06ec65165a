import { nameRound } from '../../../cards/checkins/round-name.ts';
import { notice } from '../../../cards/notices.ts';
import type { InterviewerFlow } from '../../guards/interviewer.ts';
import { recordTalk } from '../lib/talk-recording.ts';

/** An interviewer says which talks were held. */
export const checkinTalksTold: InterviewerFlow<'checkin.talks-told'> = {
  decide: ({ person, round, invitations }, event, now) => ({
    changes: invitations
      .filter((invitation) => event.people.includes(invitation.person) && !invitation.hasTalked)
      .flatMap((invitation) => recordTalk(round, invitation, now)),
    reply: notice(nameRound(round.month, person.locale), 'talks.thanks'),
  }),
};
