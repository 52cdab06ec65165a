import type { EventKind } from '../domain/event.ts';
import { deliveryRefused } from './deliveries/delivery-refused.ts';
import type { AnyFlow } from './flow.ts';
import { leadJudged } from './leads/judgements/lead-judged.ts';
import { leadNoteAsked } from './leads/judgements/lead-note-asked.ts';
import { leadNoteGiven } from './leads/judgements/lead-note-given.ts';
import { leadReasonGiven } from './leads/judgements/lead-reason-given.ts';
import { leadReasonSkipped } from './leads/judgements/lead-reason-skipped.ts';
import { leadVerdictWithdrawn } from './leads/judgements/lead-verdict-withdrawn.ts';
import { leadClaimed } from './leads/lead-claimed.ts';
import { leadContacted } from './leads/lead-contacted.ts';
import { leadReceived } from './leads/lead-received.ts';
import { leadOutcomeAsked } from './leads/outcomes/lead-outcome-asked.ts';
import { leadOutcomeReceived } from './leads/outcomes/lead-outcome-received.ts';
import { leadOutcomeTold } from './leads/outcomes/lead-outcome-told.ts';
import { buttonUnknown } from './people/button-unknown.ts';
import { commandMistyped } from './people/command-mistyped.ts';
import { helpAsked } from './people/help-asked.ts';
import { organisationDescribed } from './setup/organisation-described.ts';

/** Events whose flows are loaded when the first of them comes, or once the bot listens. */
export type LaterKind = Extract<
  EventKind,
  | `${'checkin' | 'digest' | 'person' | 'privacy' | 'note' | 'action' | 'thanks' | 'failure' | 'link' | 'address' | 'app'}.${string}`
  | 'time.passed'
>;

/** The table of contents of the bot: every event and the flow that decides on it. */
const flows: { [K in Exclude<EventKind, LaterKind>]: AnyFlow<K> } = {
  'lead.received': leadReceived,
  'lead.judged': leadJudged,
  'lead.verdict-withdrawn': leadVerdictWithdrawn,
  'lead.reason-given': leadReasonGiven,
  'lead.reason-skipped': leadReasonSkipped,
  'lead.note-asked': leadNoteAsked,
  'lead.note-given': leadNoteGiven,
  'lead.claimed': leadClaimed,
  'lead.contacted': leadContacted,
  'lead.outcome-received': leadOutcomeReceived,
  'lead.outcome-asked': leadOutcomeAsked,
  'lead.outcome-told': leadOutcomeTold,
  'help.asked': helpAsked,
  'command.mistyped': commandMistyped,
  'button.unknown': buttonUnknown,
  'delivery.refused': deliveryRefused,
  'organisation.described': organisationDescribed,
};

/** The flow of an event, in this table or the later one. */
export async function flowOf(kind: EventKind): Promise<AnyFlow<EventKind>> {
  const soon: Partial<Record<EventKind, unknown>> = flows;
  return (soon[kind] ?? (await laterFlows())[kind as LaterKind]) as AnyFlow<EventKind>;
}

/** Loads the later table, if it is not there yet. */
export async function laterFlows() {
  return (await import('./registry-later.ts')).laterFlows;
}
