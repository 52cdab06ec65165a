import { addressSeen } from './addresses/address-seen.ts';
import { appInstalled } from './addresses/app-installed.ts';
import { appRemoved } from './addresses/app-removed.ts';
import { checkinAnswerAsked } from './checkins/answers/checkin-answer-asked.ts';
import { checkinAnswered } from './checkins/answers/checkin-answered.ts';
import { checkinFormAsked } from './checkins/answers/checkin-form-asked.ts';
import { checkinWithdrawAsked } from './checkins/answers/checkin-withdraw-asked.ts';
import { checkinWithdrawn } from './checkins/answers/checkin-withdrawn.ts';
import { checkinApproved } from './checkins/drafts/checkin-approved.ts';
import { checkinEditAsked } from './checkins/drafts/checkin-edit-asked.ts';
import { checkinEdited } from './checkins/drafts/checkin-edited.ts';
import { checkinPublishAsked } from './checkins/drafts/checkin-publish-asked.ts';
import { checkinReviewAsked } from './checkins/drafts/checkin-review-asked.ts';
import { checkinCancelAsked } from './checkins/rounds/checkin-cancel-asked.ts';
import { checkinCancelConfirmed } from './checkins/rounds/checkin-cancel-confirmed.ts';
import { checkinCloseAsked } from './checkins/rounds/checkin-close-asked.ts';
import { checkinCloseConfirmed } from './checkins/rounds/checkin-close-confirmed.ts';
import { checkinDeclined } from './checkins/rounds/checkin-declined.ts';
import { checkinRemindAsked } from './checkins/rounds/checkin-remind-asked.ts';
import { checkinReopenAsked } from './checkins/rounds/checkin-reopen-asked.ts';
import { checkinStartAsked } from './checkins/rounds/checkin-start-asked.ts';
import { checkinStartConfirmed } from './checkins/rounds/checkin-start-confirmed.ts';
import { checkinStatusAsked } from './checkins/rounds/checkin-status-asked.ts';
import { checkinSharedAsked } from './checkins/talks/checkin-shared-asked.ts';
import { checkinSharedRead } from './checkins/talks/checkin-shared-read.ts';
import { checkinTalked } from './checkins/talks/checkin-talked.ts';
import { checkinTalksAsked } from './checkins/talks/checkin-talks-asked.ts';
import { checkinTalksTold } from './checkins/talks/checkin-talks-told.ts';
import { digestAsked } from './digests/digest-asked.ts';
import { digestNowAsked } from './digests/digest-now-asked.ts';
import { actionAsked } from './findings/actions/action-asked.ts';
import { actionDeclineAsked } from './findings/actions/action-decline-asked.ts';
import { actionDeclined } from './findings/actions/action-declined.ts';
import { actionDone } from './findings/actions/action-done.ts';
import { actionFormAsked } from './findings/actions/action-form-asked.ts';
import { actionRecorded } from './findings/actions/action-recorded.ts';
import { actionReopened } from './findings/actions/action-reopened.ts';
import { failureAsked } from './findings/failures/failure-asked.ts';
import { failureFormAsked } from './findings/failures/failure-form-asked.ts';
import { failureShared } from './findings/failures/failure-shared.ts';
import { noteAsked } from './findings/notes/note-asked.ts';
import { noteGiven } from './findings/notes/note-given.ts';
import { noteUndone } from './findings/notes/note-undone.ts';
import { noteWordsAsked } from './findings/notes/note-words-asked.ts';
import { noteWordsGiven } from './findings/notes/note-words-given.ts';
import { thanksAsked } from './findings/thanks/thanks-asked.ts';
import { thanksGiven } from './findings/thanks/thanks-given.ts';
import type { AnyFlow } from './flow.ts';
import { linkAsked } from './people/link-asked.ts';
import { linkGiven } from './people/link-given.ts';
import { personAwayTold } from './people/person-away-told.ts';
import { personBackTold } from './people/person-back-told.ts';
import { privacyAsked } from './privacy/privacy-asked.ts';
import { privacyEraseAsked } from './privacy/privacy-erase-asked.ts';
import { privacyEraseConfirmed } from './privacy/privacy-erase-confirmed.ts';
import { privacyExportAsked } from './privacy/privacy-export-asked.ts';
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
  'address.seen': addressSeen,
  'app.installed': appInstalled,
  'app.removed': appRemoved,
  'time.passed': timePassed,
};
