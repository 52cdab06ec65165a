import { checkinAnswerAsked } from './checkins/checkin-answer-asked.ts';
import { checkinAnswered } from './checkins/checkin-answered.ts';
import { checkinApproved } from './checkins/checkin-approved.ts';
import { checkinCancelAsked } from './checkins/checkin-cancel-asked.ts';
import { checkinCancelConfirmed } from './checkins/checkin-cancel-confirmed.ts';
import { checkinCloseAsked } from './checkins/checkin-close-asked.ts';
import { checkinCloseConfirmed } from './checkins/checkin-close-confirmed.ts';
import { checkinDeclined } from './checkins/checkin-declined.ts';
import { checkinEditAsked } from './checkins/checkin-edit-asked.ts';
import { checkinEdited } from './checkins/checkin-edited.ts';
import { checkinFormAsked } from './checkins/checkin-form-asked.ts';
import { checkinPublishAsked } from './checkins/checkin-publish-asked.ts';
import { checkinRemindAsked } from './checkins/checkin-remind-asked.ts';
import { checkinReopenAsked } from './checkins/checkin-reopen-asked.ts';
import { checkinReviewAsked } from './checkins/checkin-review-asked.ts';
import { checkinSharedAsked } from './checkins/checkin-shared-asked.ts';
import { checkinSharedRead } from './checkins/checkin-shared-read.ts';
import { checkinStartAsked } from './checkins/checkin-start-asked.ts';
import { checkinStartConfirmed } from './checkins/checkin-start-confirmed.ts';
import { checkinStatusAsked } from './checkins/checkin-status-asked.ts';
import { checkinTalked } from './checkins/checkin-talked.ts';
import { checkinTalksAsked } from './checkins/checkin-talks-asked.ts';
import { checkinTalksTold } from './checkins/checkin-talks-told.ts';
import { checkinWithdrawAsked } from './checkins/checkin-withdraw-asked.ts';
import { checkinWithdrawn } from './checkins/checkin-withdrawn.ts';
import { digestAsked } from './digests/digest-asked.ts';
import { digestNowAsked } from './digests/digest-now-asked.ts';
import { actionAsked } from './findings/action-asked.ts';
import { actionDeclineAsked } from './findings/action-decline-asked.ts';
import { actionDeclined } from './findings/action-declined.ts';
import { actionDone } from './findings/action-done.ts';
import { actionFormAsked } from './findings/action-form-asked.ts';
import { actionRecorded } from './findings/action-recorded.ts';
import { actionReopened } from './findings/action-reopened.ts';
import { failureAsked } from './findings/failure-asked.ts';
import { failureFormAsked } from './findings/failure-form-asked.ts';
import { failureShared } from './findings/failure-shared.ts';
import { noteAsked } from './findings/note-asked.ts';
import { noteGiven } from './findings/note-given.ts';
import { noteUndone } from './findings/note-undone.ts';
import { noteWordsAsked } from './findings/note-words-asked.ts';
import { noteWordsGiven } from './findings/note-words-given.ts';
import { thanksAsked } from './findings/thanks-asked.ts';
import { thanksGiven } from './findings/thanks-given.ts';
import type { AnyFlow } from './flow.ts';
import { linkAsked } from './people/link-asked.ts';
import { linkGiven } from './people/link-given.ts';
import { personAwayTold } from './people/person-away-told.ts';
import { personBackTold } from './people/person-back-told.ts';
import { privacyAsked } from './privacy/privacy-asked.ts';
import { privacyEraseAsked } from './privacy/privacy-erase-asked.ts';
import { privacyEraseConfirmed } from './privacy/privacy-erase-confirmed.ts';
import { privacyExportAsked } from './privacy/privacy-export-asked.ts';
import { appInstalled } from './references/app-installed.ts';
import { appRemoved } from './references/app-removed.ts';
import { referenceSeen } from './references/reference-seen.ts';
import type { LaterKind } from './registry.ts';
import { timePassed } from './setup/time-passed.ts';

/** The table's second half: what is not needed before the bot listens, and takes a tenth of its start to load. */
export const laterFlows: { [K in LaterKind]: AnyFlow<K> } = {
  'checkin.start-asked': checkinStartAsked,
  'checkin.start-confirmed': checkinStartConfirmed,
  'checkin.status-asked': checkinStatusAsked,
  'checkin.remind-asked': checkinRemindAsked,
  'checkin.close-asked': checkinCloseAsked,
  'checkin.close-confirmed': checkinCloseConfirmed,
  'checkin.review-asked': checkinReviewAsked,
  'checkin.publish-asked': checkinPublishAsked,
  'checkin.cancel-asked': checkinCancelAsked,
  'checkin.cancel-confirmed': checkinCancelConfirmed,
  'checkin.reopen-asked': checkinReopenAsked,
  'checkin.declined': checkinDeclined,
  'checkin.answer-asked': checkinAnswerAsked,
  'checkin.form-asked': checkinFormAsked,
  'checkin.answered': checkinAnswered,
  'checkin.withdraw-asked': checkinWithdrawAsked,
  'checkin.withdrawn': checkinWithdrawn,
  'checkin.talked': checkinTalked,
  'checkin.talks-asked': checkinTalksAsked,
  'checkin.talks-told': checkinTalksTold,
  'checkin.shared-asked': checkinSharedAsked,
  'checkin.shared-read': checkinSharedRead,
  'checkin.edit-asked': checkinEditAsked,
  'checkin.edited': checkinEdited,
  'checkin.approved': checkinApproved,
  'digest.asked': digestAsked,
  'digest.now-asked': digestNowAsked,
  'note.asked': noteAsked,
  'note.given': noteGiven,
  'note.words-asked': noteWordsAsked,
  'note.words-given': noteWordsGiven,
  'note.undone': noteUndone,
  'action.asked': actionAsked,
  'action.form-asked': actionFormAsked,
  'action.recorded': actionRecorded,
  'action.done': actionDone,
  'action.decline-asked': actionDeclineAsked,
  'action.declined': actionDeclined,
  'action.reopened': actionReopened,
  'thanks.asked': thanksAsked,
  'thanks.given': thanksGiven,
  'failure.asked': failureAsked,
  'failure.form-asked': failureFormAsked,
  'failure.shared': failureShared,
  'person.away-told': personAwayTold,
  'person.back-told': personBackTold,
  'privacy.asked': privacyAsked,
  'privacy.export-asked': privacyExportAsked,
  'privacy.erase-asked': privacyEraseAsked,
  'privacy.erase-confirmed': privacyEraseConfirmed,
  'link.asked': linkAsked,
  'link.given': linkGiven,
  'reference.seen': referenceSeen,
  'app.installed': appInstalled,
  'app.removed': appRemoved,
  'time.passed': timePassed,
};
