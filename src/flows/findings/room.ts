import { guard } from '../flow.ts';
import { manager } from '../guards/manager.ts';
import { member } from '../guards/member.ts';
import { doNothing, type House, type Room } from '../room.ts';
import { actionAsked } from './actions/action-asked.ts';
import { actionDeclineAsked } from './actions/action-decline-asked.ts';
import { actionDeclined } from './actions/action-declined.ts';
import { actionDone } from './actions/action-done.ts';
import { actionFormAsked } from './actions/action-form-asked.ts';
import { actionRecorded } from './actions/action-recorded.ts';
import { actionReopened } from './actions/action-reopened.ts';
import { briefReceipt, briefThanks } from './briefs.ts';
import { drawReceipt, drawThanks } from './draws.ts';
import { failureAsked } from './failures/failure-asked.ts';
import { failureFormAsked } from './failures/failure-form-asked.ts';
import { failureShared } from './failures/failure-shared.ts';
import { showFindings } from './home.ts';
import { createMineAsked } from './mine/mine-asked.ts';
import { noteAsked } from './notes/note-asked.ts';
import { noteGiven } from './notes/note-given.ts';
import { noteMessageAsked } from './notes/note-message-asked.ts';
import { noteMessageGiven } from './notes/note-message-given.ts';
import { noteUndone } from './notes/note-undone.ts';
import { noteWordsAsked } from './notes/note-words-asked.ts';
import { noteWordsGiven } from './notes/note-words-given.ts';
import { exportActions, exportCelebrations, exportNotes, exportReceipts, exportThanks } from './personal.ts';
import { forgetFindings } from './rules.ts';
import { thanksAsked } from './thanks/thanks-asked.ts';
import { thanksGiven } from './thanks/thanks-given.ts';
import { thanksReworded } from './thanks/thanks-reworded.ts';
import { thanksWordsAsked } from './thanks/thanks-words-asked.ts';

/** What people hear in the market and say of each other, and what is done with it. */
export function createFindingsRoom(house: House) {
  return {
    flows: {
      'note.asked': guard(member, noteAsked),
      'note.given': guard(member, noteGiven),
      'note.message-asked': guard(member, noteMessageAsked),
      'note.message-given': guard(member, noteMessageGiven),
      'mine.asked': guard(member, createMineAsked(house)),
      'note.words-asked': guard(member, noteWordsAsked),
      'note.words-given': guard(member, noteWordsGiven),
      'note.undone': guard(member, noteUndone),
      'action.asked': guard(manager, actionAsked),
      'action.form-asked': guard(manager, actionFormAsked),
      'action.recorded': guard(manager, actionRecorded),
      'action.done': guard(manager, actionDone),
      'action.decline-asked': guard(manager, actionDeclineAsked),
      'action.declined': guard(manager, actionDeclined),
      'action.reopened': guard(manager, actionReopened),
      'thanks.asked': guard(member, thanksAsked),
      'thanks.given': guard(member, thanksGiven),
      'thanks.words-asked': guard(member, thanksWordsAsked),
      'thanks.reworded': guard(member, thanksReworded),
      'failure.asked': guard(member, failureAsked),
      'failure.form-asked': guard(member, failureFormAsked),
      'failure.shared': guard(member, failureShared),
    },
    draws: { receipt: drawReceipt, thanks: drawThanks },
    settled: {},
    briefs: { receipt: briefReceipt, thanks: briefThanks },
    due: [],
    export: {
      market_notes: exportNotes,
      thanks: exportThanks,
      celebrations: exportCelebrations,
      actions: exportActions,
      action_receipts: exportReceipts,
    },
    erase: doNothing,
    retention: forgetFindings,
    home: showFindings,
  } satisfies Room<'findings'>;
}
