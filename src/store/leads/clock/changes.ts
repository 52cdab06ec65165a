import type { FollowUpStep } from '../../../domain/leads/clock/follow-up-steps.ts';
import type { Instant } from '../../../domain/time.ts';

/** A lead whose clock was looked at; `was` and `owner`: as they stood when it was decided on. */
export type LookedAt = {
  lead: string;
  was: Instant;
  owner?: string;
  step?: FollowUpStep | 0;
  nextStepAt?: Instant;
};

export type ClockChange =
  /** Its clock was looked at: with a step that is taken, or none yet. */
  | ({ kind: 'lead.step-taken' } & LookedAt)
  /** Its owner asked for time; `was`: how often before. */
  | { kind: 'lead.snoozed'; lead: string; by: string; until: Instant; was: number; at: Instant }
  /** A manager gave it to somebody; `from`: who had it. */
  | { kind: 'lead.reassigned'; lead: string; by: string; to: string; from?: string; at: Instant }
  /** Its owner gave it back: nobody has it. */
  | { kind: 'lead.given-back'; lead: string; by: string; at: Instant }
  /** The sales managers are told of these leads in one message; `was`: when they were told before. */
  | { kind: 'leads.escalated'; organisation: string; leads: LookedAt[]; was: Instant | undefined; at: Instant };
