import type { Address, AddressKey } from './addresses/address.ts';
import type { Question, Readers } from './checkins/checkin.ts';
import type { DeliveryFailure } from './deliveries/delivery.ts';
import type { ActionState, Owner, Topic } from './findings/finding.ts';
import type { LeadFacts } from './leads/lead.ts';
import type { LostReason, OutcomeKind } from './leads/outcome.ts';
import type { GivenOutcome } from './leads/outcome-intake.ts';
import type { Misfit, Reason, Verdict } from './leads/verdict.ts';
import type { Organisation } from './organisation.ts';
import type { Identity, Person } from './people/person.ts';
import type { Instant } from './time.ts';
import type { Month } from './working-time.ts';

/** A message as the platform names it. */
export type MessageAddress = { platform: 'slack' | 'teams'; workspace: string; channel: string; message: string };

/** A lead by its id, or by the card somebody reacted to. */
export type LeadPointer = string | MessageAddress;

/** What somebody did: `by` is who, as the platform names them; `key`, when given, makes a repeat a no-op. */
type Done = { by: Identity; key?: string };

/** What somebody did in the check-in of a month. */
type InRound = { month: Month } & Done;

/** What is made where something was shown at that moment: once, however often it is told. */
type Asked = { asked: Instant } & Done;

/** Outcomes that ask for more than a tap. */
export const ASKED_OUTCOMES = ['won', 'lost', 'nurture'] as const satisfies OutcomeKind[];
export type AskedOutcome = (typeof ASKED_OUTCOMES)[number];

/** An outcome as somebody told it: what they typed, not read yet. */
export type ToldOutcome =
  | { outcome: 'opportunity' }
  | { outcome: 'won'; value: string }
  | { outcome: 'lost'; reason?: LostReason; competitor: string }
  | { outcome: 'nurture'; date: string };

/** What a manager does with lines of the draft: by their numbers as shown. */
export const DRAFT_DEEDS = ['group', 'rename', 'ungroup', 'hide', 'show'] as const;
export type DraftDeed = (typeof DRAFT_DEEDS)[number];

/** Everything that can happen to the bot. */
export type Event =
  | { kind: 'lead.received'; key: string; lead: LeadFacts }
  | ({ kind: 'lead.judged'; lead: LeadPointer; verdict: Verdict } & Done)
  | ({ kind: 'lead.verdict-withdrawn'; lead: LeadPointer; verdict: Verdict } & Done)
  | ({ kind: 'lead.reason-given'; lead: string; reason: Reason; misfit?: Misfit } & Done)
  | ({ kind: 'lead.reason-skipped'; lead: string } & Done)
  | ({ kind: 'lead.note-asked'; lead: string } & Done)
  | ({ kind: 'lead.note-given'; lead: string; reason?: 'other'; note: string; mayBeQuoted: boolean } & Done)
  | ({ kind: 'lead.claimed'; lead: string } & Done)
  | ({ kind: 'lead.contacted'; lead: string } & Done)
  | ({ kind: 'lead.outcome-received'; key: string } & GivenOutcome)
  | ({ kind: 'lead.outcome-asked'; lead: string; outcome: AskedOutcome } & Done)
  | ({ kind: 'lead.outcome-told'; lead: string } & ToldOutcome & Done)
  | ({ kind: 'checkin.start-asked' } & Done)
  | ({ kind: 'checkin.start-confirmed' } & InRound)
  | ({ kind: 'checkin.status-asked' } & Done)
  | ({ kind: 'checkin.remind-asked' } & Done)
  | ({ kind: 'checkin.close-asked' } & Done)
  | ({ kind: 'checkin.close-confirmed' } & InRound)
  | ({ kind: 'checkin.review-asked' } & Done)
  | ({ kind: 'checkin.publish-asked'; month?: Month; version?: number } & Done)
  | ({ kind: 'checkin.cancel-asked' } & Done)
  | ({ kind: 'checkin.cancel-confirmed' } & InRound)
  | ({ kind: 'checkin.reopen-asked' } & Done)
  | ({ kind: 'checkin.declined' } & Done)
  | ({ kind: 'checkin.answer-asked' } & InRound)
  | ({ kind: 'checkin.form-asked' } & InRound)
  | ({ kind: 'checkin.answered'; readers: Readers } & Record<Question, string> & InRound)
  | ({ kind: 'checkin.withdraw-asked' } & InRound)
  | ({ kind: 'checkin.withdrawn' } & InRound)
  | ({ kind: 'checkin.talked' } & InRound)
  | ({ kind: 'checkin.talks-asked' } & InRound)
  | ({ kind: 'checkin.talks-told'; people: string[] } & InRound)
  | ({ kind: 'checkin.shared-asked' } & InRound)
  | ({ kind: 'checkin.shared-read'; person: string } & InRound)
  | ({ kind: 'checkin.edit-asked'; question: Question; page: number } & InRound)
  | ({
      kind: 'checkin.edited';
      question: Question;
      page: number;
      version: number;
      deed: DraftDeed;
      lines: string[];
      theme: string;
    } & InRound)
  | ({ kind: 'checkin.approved'; version: number } & InRound)
  | ({ kind: 'note.asked'; lead?: string } & Done)
  | ({ kind: 'note.given'; topic: Topic; lead?: string } & Asked)
  | ({ kind: 'note.words-asked'; note: string } & Done)
  | ({ kind: 'note.words-given'; note: string; words: string; mayBeQuoted: boolean } & Done)
  | ({ kind: 'note.undone'; note: string } & Done)
  | ({ kind: 'action.asked' } & Done)
  | ({ kind: 'action.form-asked' } & Done)
  | ({
      kind: 'action.recorded';
      about: string;
      finding: string;
      words: string;
      state: ActionState;
      why: string;
    } & Asked)
  | ({ kind: 'action.done'; action: string } & Done)
  | ({ kind: 'action.decline-asked'; action: string } & Done)
  | ({ kind: 'action.declined'; action: string; why: string } & Done)
  | ({ kind: 'action.reopened'; action: string } & Done)
  | ({ kind: 'thanks.asked' } & Done)
  | ({ kind: 'thanks.given'; to: string; words: string; mayBeShown: boolean } & Asked)
  | ({ kind: 'failure.asked' } & Done)
  | ({ kind: 'failure.form-asked' } & Asked)
  | ({ kind: 'failure.shared'; words: string; whose: Owner } & Asked)
  | ({ kind: 'person.away-told'; from: string; to: string } & Done)
  | ({ kind: 'person.back-told' } & Done)
  | ({ kind: 'privacy.asked' } & Done)
  | ({ kind: 'privacy.export-asked' } & Done)
  | ({ kind: 'privacy.erase-asked' } & Done)
  | ({ kind: 'privacy.erase-confirmed' } & Done)
  | ({ kind: 'digest.asked' } & Done)
  | ({ kind: 'digest.now-asked' } & Done)
  | ({ kind: 'link.asked' } & Done)
  | ({ kind: 'link.given'; code: string } & Done)
  | ({ kind: 'help.asked' } & Done)
  | ({ kind: 'command.mistyped'; text: string } & Done)
  | ({ kind: 'button.unknown' } & Done)
  | { kind: 'delivery.refused'; failure: DeliveryFailure }
  /** Somebody or something came by from there: how it is reached now. */
  | { kind: 'address.seen'; address: Address }
  /** The app was added there (again), or removed. */
  | { kind: 'app.installed'; address: Address }
  | { kind: 'app.removed'; place: AddressKey }
  | { kind: 'organisation.described'; organisation: Organisation; people: Person[] }
  | { kind: 'time.passed' };

export type EventKind = Event['kind'];
export type EventOf<K extends EventKind> = Extract<Event, { kind: K }>;
