import type { HeardReaction } from '../../domain/leads/emoji/reaction.ts';
import type { ChosenVerdict } from '../../domain/leads/emoji/standing.ts';
import type { Lead, LeadFacts } from '../../domain/leads/lead.ts';
import type { Wait } from '../../domain/leads/lists/waiting.ts';
import type { LeadOutcome } from '../../domain/leads/outcome.ts';
import type { Misfit, Reason, Verdict } from '../../domain/leads/verdict.ts';
import type { Instant } from '../../domain/time.ts';
import type { LocalDate } from '../../domain/working-time.ts';

export type LeadChange =
  | { kind: 'lead.added'; lead: Lead }
  /** `isCompleted`: by hand, and `by` whom, where they may be named. `isGiven`: to its owner; `movedTo`: what the channels are called where its cards go. */
  | {
      kind: 'lead.updated';
      lead: string;
      by?: string;
      isCompleted?: true;
      isGiven?: true;
      movedTo?: string[];
      facts: LeadFacts;
      factsAt?: Instant;
      owner?: string;
      partner?: string;
      was: string;
      at: Instant;
    }
  /**
   * It leaves its list, and waits no more: its card is queued with it. Its time begins now, unless somebody touched it or it ended before.
   * `despite`: for what it waited, where it is handed over all the same, and by whom.
   */
  | {
      kind: 'lead.handed-over';
      lead: string;
      list: string;
      begins?: { receivedAt: Instant; dueAt: Instant; nextStepAt?: Instant };
      despite?: Wait;
      by?: string;
      at: Instant;
    }
  /** While it lacks something somebody was reminded of it: see `WaitState`. */
  | { kind: 'lead.hold-reminded'; lead: string; was: number; reminded: 1 | 2 }
  /** It stands in another list: of the channels of its new segment, or because it waits for something (else). */
  | { kind: 'lead.relisted'; lead: string; was: string; list: string; waits?: Wait; at: Instant }
  /** The same facts were so again. */
  | { kind: 'lead.confirmed'; lead: string; was: string; factsAt: Instant }
  /** `from`: who has it until then. */
  | { kind: 'lead.claimed'; lead: string; by: string; from?: string; at: Instant }
  | { kind: 'lead.contacted'; lead: string; by: string; at: Instant; touchedMs?: number };

export type OutcomeChange =
  /** `was`: since when the outcome before held, or the lead was back; `at` is after it. `sinceMs`: from the handover. */
  | {
      kind: 'lead.outcome-given';
      organisation: string;
      lead: string;
      outcome: LeadOutcome;
      was?: Instant;
      at: Instant;
      occurredAt?: Instant;
      sinceMs: number;
      returnsAt?: Instant;
      /** Who may be named for it. */
      by?: string;
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
      occurredAt?: Instant;
      returnsAt?: Instant;
      at: Instant;
    }
  /** Its day has come: it has no outcome again. */
  | { kind: 'lead.returned'; organisation: string; lead: string; was: Instant; at: Instant };

export type VerdictChange =
  /** `chosen`: when by button; `choseAt`: when they chose before, if they did. */
  | {
      kind: 'verdict.given';
      lead: string;
      person: string;
      verdict: Verdict;
      was?: Verdict;
      chosen?: ChosenVerdict;
      choseAt?: Instant;
      at: Instant;
    }
  /** The same by button as their emoji says. */
  | { kind: 'verdict.chosen'; lead: string; person: string; chosen: ChosenVerdict }
  | {
      kind: 'verdict.explained';
      organisation: string;
      lead: string;
      person: string;
      reason: Reason;
      misfit?: Misfit;
      at: Instant;
    }
  /** `point`: see `listPoints`. */
  | { kind: 'verdict.disputed'; lead: string; person: string; point: string; at: Instant }
  | { kind: 'verdict.noted'; lead: string; person: string; note: string; mayBeQuoted: boolean; at: Instant }
  /** Nothing of it stands: neither an emoji nor what they chose by button. */
  | { kind: 'verdict.withdrawn'; lead: string; person: string; was: Verdict; at: Instant };

/** The newest about somebody’s emoji under the card of a lead. Outrun when another of theirs was heard meanwhile. */
export type ReactionChange = {
  kind: 'reaction.heard';
  organisation: string;
  lead: string;
  person: string;
  reaction: HeardReaction;
};

/** An organisation's leads were looked at for deadlines that passed, `until` one of them (`writeDeadline`). */
export type DeadlineChange = {
  kind: 'deadlines.looked';
  organisation: string;
  until: string;
  was: string | undefined;
};

/** It was looked for leads of which nobody is told; `week`: of this Monday. */
export type ReachChange = { kind: 'reach.looked'; organisation: string; week: LocalDate; was: LocalDate | undefined };

export type LeadRetentionChange =
  | { kind: 'lead.forgotten'; lead: string; facts: LeadFacts }
  /** An organisation's leads were looked through for those to forget. */
  | { kind: 'day.swept'; organisation: string; day: LocalDate; was: LocalDate | undefined };

/** So that companies are found: by what each is called, and until which change that was read. */
export type SearchChange =
  | { kind: 'company.read'; organisation: string; lead: string; company: string }
  | { kind: 'companies.read'; organisation: string; until: Instant; was: Instant | undefined };
