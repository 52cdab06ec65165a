import type { EventKind } from '../domain/event.ts';
import { deliveryRefused } from './deliveries/delivery-refused.ts';
import type { AnyFlow } from './flow.ts';
import { leadClaimed } from './leads/lead-claimed.ts';
import { leadContacted } from './leads/lead-contacted.ts';
import { leadJudged } from './leads/lead-judged.ts';
import { leadNoteAsked } from './leads/lead-note-asked.ts';
import { leadNoteGiven } from './leads/lead-note-given.ts';
import { leadReasonGiven } from './leads/lead-reason-given.ts';
import { leadReasonSkipped } from './leads/lead-reason-skipped.ts';
import { leadReceived } from './leads/lead-received.ts';
import { leadVerdictWithdrawn } from './leads/lead-verdict-withdrawn.ts';
import { buttonUnknown } from './people/button-unknown.ts';
import { commandMistyped } from './people/command-mistyped.ts';
import { helpAsked } from './people/help-asked.ts';
import { organisationDescribed } from './setup/organisation-described.ts';
import { timePassed } from './setup/time-passed.ts';

/** The table of contents of the bot: every event and the flow that decides on it. */
export const flows: { [K in EventKind]: AnyFlow<K> } = {
  'lead.received': leadReceived,
  'lead.judged': leadJudged,
  'lead.verdict-withdrawn': leadVerdictWithdrawn,
  'lead.reason-given': leadReasonGiven,
  'lead.reason-skipped': leadReasonSkipped,
  'lead.note-asked': leadNoteAsked,
  'lead.note-given': leadNoteGiven,
  'lead.claimed': leadClaimed,
  'lead.contacted': leadContacted,
  'help.asked': helpAsked,
  'command.mistyped': commandMistyped,
  'button.unknown': buttonUnknown,
  'delivery.refused': deliveryRefused,
  'organisation.described': organisationDescribed,
  'time.passed': timePassed,
};
