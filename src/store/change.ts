import type { Address, AddressKey } from '../domain/addresses/address.ts';
import type { Answers, DraftLine, Invitation, Round, RoundState } from '../domain/checkins/checkin.ts';
import type { Delivery, DeliveryResult, Target } from '../domain/deliveries/delivery.ts';
import type { Digest } from '../domain/digests/digest.ts';
import type { DigestPeriod, PeriodEnd } from '../domain/digests/digest-plan.ts';
import type { MonthFigures } from '../domain/digests/month.ts';
import type { Action, ActionState, Celebration, MarketNote, Thanks } from '../domain/findings/finding.ts';
import type { Lead, LeadFacts } from '../domain/leads/lead.ts';
import type { LeadOutcome } from '../domain/leads/outcome.ts';
import type { Misfit, Reason, Verdict } from '../domain/leads/verdict.ts';
import type { Organisation, Workspace } from '../domain/organisation.ts';
import type { Absence, Identity, Person, Team } from '../domain/people/person.ts';
import type { Subject } from '../domain/subject.ts';
import type { Instant } from '../domain/time.ts';
import type { LocalDate, Month } from '../domain/working-time.ts';

/** A round by its key. */
export type RoundKey = { organisation: string; month: Month };

/** Everything that can become true. All changes of one decision become true together, or none does. */
export type Change =
  | { kind: 'key.taken'; key: string; at: Instant }
  /** `known`: its people as they were when this was decided; absent: however they are. */
  | { kind: 'organisation.kept'; organisation: Organisation; people: Person[]; known?: Person[] }
  | { kind: 'lead.added'; lead: Lead }
  | { kind: 'lead.updated'; lead: string; facts: LeadFacts; owner?: string; partner?: string; was: string; at: Instant }
  | { kind: 'lead.claimed'; lead: string; by: string; at: Instant }
  | { kind: 'lead.contacted'; lead: string; by: string; at: Instant; touchedMs?: number }
  /** `was`: since when the outcome before held, or the lead was back; `at` is after it. `sinceMs`: from the handover. */
  | {
      kind: 'lead.outcome-given';
      organisation: string;
      lead: string;
      outcome: LeadOutcome;
      was?: Instant;
      at: Instant;
      sinceMs: number;
      returnsAt?: Instant;
      /** It was touched by then, though nobody said so; `touchedMs` of working time after the handover. */
      touch?: { by?: string; touchedMs: number };
      toldAt: Instant;
    }
  /** The same outcome, with more or other details. */
  | {
      kind: 'lead.outcome-detailed';
      lead: string;
      outcome: LeadOutcome;
      was: Instant;
      returnsAt?: Instant;
      at: Instant;
    }
  /** Its day has come: it has no outcome again. */
  | { kind: 'lead.returned'; organisation: string; lead: string; was: Instant; at: Instant }
  | { kind: 'verdict.given'; lead: string; person: string; verdict: Verdict; was?: Verdict; at: Instant }
  | { kind: 'verdict.explained'; lead: string; person: string; reason: Reason; misfit?: Misfit; at: Instant }
  | { kind: 'verdict.noted'; lead: string; person: string; note: string; mayBeQuoted: boolean; at: Instant }
  | { kind: 'verdict.withdrawn'; lead: string; person: string; was: Verdict; at: Instant }
  | { kind: 'lead.forgotten'; lead: string; facts: LeadFacts }
  | { kind: 'round.opened'; round: Round; invitations: Invitation[] }
  | ({ kind: 'round.reopened'; was: RoundState; closesAt: Instant } & RoundKey)
  /** `pseudonym` is the writer's in this round; `interviewer`, when given, gets a copy until then. */
  | ({
      kind: 'answer.given';
      person: string;
      pseudonym: string;
      /** Of the round: raised when it is opened again, with another key. */
      version: number;
      answers: Answers;
      interviewer?: string;
      until: Instant;
    } & RoundKey)
  | ({ kind: 'answer.withdrawn'; person: string; pseudonym: string; version: number } & RoundKey)
  | ({ kind: 'talk.held'; person: string } & RoundKey)
  | ({ kind: 'reminder.counted'; person: string; was: number; reminders: number } & RoundKey)
  /** The key is destroyed and the lines take the answers' place, under new ids in random order. */
  | ({
      kind: 'round.closed';
      touches: number;
      state: 'review' | 'short';
      lines: Pick<DraftLine, 'question' | 'team' | 'text'>[];
      at: Instant;
    } & RoundKey)
  | ({ kind: 'draft.edited'; version: number; lines: DraftLine[] } & RoundKey)
  | ({ kind: 'draft.approved'; team: Team; person: string; version: number } & RoundKey)
  | ({ kind: 'round.published'; version: number; at: Instant } & RoundKey)
  | ({ kind: 'round.cancelled'; was: RoundState; at: Instant } & RoundKey)
  | { kind: 'note.kept'; note: MarketNote }
  | { kind: 'note.worded'; note: string; person: string; words?: string; mayBeQuoted: boolean }
  | { kind: 'note.undone'; note: string; person: string }
  | { kind: 'action.recorded'; action: Action }
  | {
      kind: 'action.moved';
      action: string;
      was: ActionState;
      state: ActionState;
      why?: string;
      by: string;
      at: Instant;
    }
  /** Of one action each person gets one, ever. */
  | { kind: 'receipt.given'; organisation: string; action: string; person: string; at: Instant }
  | { kind: 'thanks.kept'; thanks: Thanks }
  /** `person` is whose words they are: for their own export and erasure only. */
  | { kind: 'celebration.kept'; celebration: Celebration; person: string }
  | { kind: 'celebration.reworded'; celebration: string; person: string; words: string }
  | { kind: 'celebration.used'; celebration: string; organisation: string; at: Instant }
  /** Words of notes, receipts, thanks and celebrations of before. */
  | { kind: 'findings.forgotten'; organisation: string; before: Instant }
  | { kind: 'person.away'; organisation: string; absence: Absence }
  | { kind: 'person.back'; organisation: string; person: string }
  | { kind: 'person.erased'; organisation: string; person: string }
  /** What they answered in open rounds, under these pseudonyms, and the goals they had remembered of these months. */
  | { kind: 'answers.erased'; organisation: string; person: string; pseudonyms: string[]; months: Month[] }
  | { kind: 'day.swept'; organisation: string; day: LocalDate; was: LocalDate | undefined }
  /** Counting for digests begins here, for an organisation that had none. */
  | ({ kind: 'digest.begun'; organisation: string } & PeriodEnd)
  | { kind: 'digest.posted'; organisation: string; period: DigestPeriod; digest: Digest; at: Instant }
  | { kind: 'month.posted'; organisation: string; month: Month; told: MonthFigures; at: Instant }
  /** The managers are told of a campaign; `was` when they were before. */
  | { kind: 'campaign.signalled'; organisation: string; campaign: string; was?: Instant; at: Instant }
  | { kind: 'campaign.recovered'; organisation: string; campaign: string }
  /** Judgements until then were looked at. */
  | { kind: 'signals.looked'; organisation: string; at: Instant }
  | { kind: 'post.queued'; organisation: string; subject: Subject; target: Target; at: Instant }
  | { kind: 'direct.queued'; organisation: string; subject: Subject; target: Target; at: Instant }
  | { kind: 'card.changed'; subject: Subject; at: Instant }
  | { kind: 'line.queued'; subject: Subject; line: Subject; at: Instant }
  | { kind: 'delivery.ended'; delivery: Delivery; result: DeliveryResult; at: Instant; againAt: Instant }
  | { kind: 'target.closed'; organisation: string; target: Target; reason: string; at: Instant }
  /** What was refused gets another chance: everywhere, in one workspace, or of one person there (the platform’s id). */
  | { kind: 'target.opened'; organisation: string; in?: Workspace & { person?: string }; at: Instant }
  | { kind: 'address.kept'; address: Address; at: Instant }
  | { kind: 'address.dropped'; place: AddressKey }
  | { kind: 'link.offered'; organisation: string; person: string; code: string; until: Instant }
  /** `person` as they were; the code is used up. */
  | { kind: 'identity.linked'; person: Person; identity: Identity; code: string }
  | { kind: 'past.forgotten'; at: Instant }
  /** Lines, copies and memories of this organisation that were kept long enough. */
  | { kind: 'answers.forgotten'; organisation: string; at: Instant; linesDays: number };

/** kept; or another came first (decide again); or this very thing was kept before (nothing to do). */
export type Kept = 'kept' | 'outrun' | 'repeated';
