import { guard } from '../flow.ts';
import { interviewer } from '../guards/interviewer.ts';
import { invited } from '../guards/invited.ts';
import { member } from '../guards/member.ts';
import { anytime, round } from '../guards/round.ts';
import type { Room } from '../room.ts';
import { checkinAnswerAsked } from './answers/checkin-answer-asked.ts';
import { checkinAnswered, refuseLate } from './answers/checkin-answered.ts';
import { checkinFormAsked } from './answers/checkin-form-asked.ts';
import { checkinWithdrawAsked } from './answers/checkin-withdraw-asked.ts';
import { checkinWithdrawn } from './answers/checkin-withdrawn.ts';
import { briefDraft, briefInvitation, briefReminder, briefTalks } from './briefs.ts';
import { checkinApproved } from './drafts/checkin-approved.ts';
import { checkinEditAsked } from './drafts/checkin-edit-asked.ts';
import { checkinEdited } from './drafts/checkin-edited.ts';
import { checkinPublishAsked } from './drafts/checkin-publish-asked.ts';
import { checkinReviewAsked } from './drafts/checkin-review-asked.ts';
import { drawDraft, drawInvitation, drawReminder, drawSummary, drawSummaryPage, drawTalks } from './draws.ts';
import { showCheckins } from './home.ts';
import {
  eraseAnswers,
  exportAnswers,
  exportApprovals,
  exportGoals,
  exportInvitations,
  exportManaged,
  exportShared,
} from './personal.ts';
import { checkinCancelAsked } from './rounds/checkin-cancel-asked.ts';
import { checkinCancelConfirmed } from './rounds/checkin-cancel-confirmed.ts';
import { checkinCloseAsked } from './rounds/checkin-close-asked.ts';
import { checkinCloseConfirmed } from './rounds/checkin-close-confirmed.ts';
import { checkinDeclined } from './rounds/checkin-declined.ts';
import { checkinRemindAsked } from './rounds/checkin-remind-asked.ts';
import { checkinReopenAsked } from './rounds/checkin-reopen-asked.ts';
import { checkinStartAsked } from './rounds/checkin-start-asked.ts';
import { checkinStartConfirmed } from './rounds/checkin-start-confirmed.ts';
import { checkinStatusAsked } from './rounds/checkin-status-asked.ts';
import { closeRounds, forgetAnswers, keepMornings, lapseRounds, openRounds, remindPeople } from './rules.ts';
import { checkinSharedAsked } from './talks/checkin-shared-asked.ts';
import { checkinSharedRead } from './talks/checkin-shared-read.ts';
import { checkinTalked } from './talks/checkin-talked.ts';
import { checkinTalksAsked } from './talks/checkin-talks-asked.ts';
import { checkinTalksTold } from './talks/checkin-talks-told.ts';

/** The monthly check-in, from its opening to the summary. */
export const checkins = {
  flows: {
    'checkin.start-asked': guard(anytime('start'), checkinStartAsked),
    'checkin.start-confirmed': guard(anytime('start'), checkinStartConfirmed),
    'checkin.status-asked': guard(anytime('status'), checkinStatusAsked),
    'checkin.remind-asked': guard(round('remind'), checkinRemindAsked),
    'checkin.close-asked': guard(round('close'), checkinCloseAsked),
    'checkin.close-confirmed': guard(round('close'), checkinCloseConfirmed),
    'checkin.review-asked': guard(round('review'), checkinReviewAsked),
    'checkin.publish-asked': guard(round('publish'), checkinPublishAsked),
    'checkin.cancel-asked': guard(round('cancel'), checkinCancelAsked),
    'checkin.cancel-confirmed': guard(round('cancel'), checkinCancelConfirmed),
    'checkin.reopen-asked': guard(round('reopen'), checkinReopenAsked),
    'checkin.declined': guard(member, checkinDeclined),
    'checkin.answer-asked': guard(invited('open'), checkinAnswerAsked),
    'checkin.form-asked': guard(invited('open'), checkinFormAsked),
    'checkin.answered': guard(invited('open', refuseLate), checkinAnswered),
    'checkin.withdraw-asked': guard(invited('kept'), checkinWithdrawAsked),
    'checkin.withdrawn': guard(invited('kept'), checkinWithdrawn),
    'checkin.talked': guard(invited('held'), checkinTalked),
    'checkin.talks-asked': guard(interviewer, checkinTalksAsked),
    'checkin.talks-told': guard(interviewer, checkinTalksTold),
    'checkin.shared-asked': guard(interviewer, checkinSharedAsked),
    'checkin.shared-read': guard(interviewer, checkinSharedRead),
    'checkin.edit-asked': guard(round('review'), checkinEditAsked),
    'checkin.edited': guard(round('review'), checkinEdited),
    'checkin.approved': guard(round('review'), checkinApproved),
  },
  settled: {},
  briefs: { invitation: briefInvitation, reminder: briefReminder, talks: briefTalks, draft: briefDraft },
  draws: {
    invitation: drawInvitation,
    talks: drawTalks,
    reminder: drawReminder,
    draft: drawDraft,
    summary: drawSummary,
    'summary-page': drawSummaryPage,
  },
  due: [openRounds, closeRounds, lapseRounds, keepMornings, remindPeople],
  export: {
    checkin_answers: exportAnswers,
    checkin_shared: exportShared,
    checkin_memories: exportGoals,
    checkin_invitations: exportInvitations,
    checkin_approvals: exportApprovals,
    checkin_managers: exportManaged,
  },
  erase: eraseAnswers,
  retention: forgetAnswers,
  home: showCheckins,
} satisfies Room<'checkins'>;
