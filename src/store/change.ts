import type { Delivery, Outcome, Subject, Target } from '../domain/delivery.ts';
import type { Lead, LeadFacts } from '../domain/lead.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { Misfit, Reason, Verdict } from '../domain/verdict.ts';

/** Everything that can become true. All changes of one decision become true together, or none does. */
export type Change =
  | { kind: 'key.taken'; key: string; at: Instant }
  | { kind: 'organisation.kept'; organisation: Organisation; people: Person[] }
  | { kind: 'lead.added'; lead: Lead }
  | { kind: 'lead.updated'; lead: string; facts: LeadFacts; owner?: string; partner?: string; was: string; at: Instant }
  | { kind: 'lead.claimed'; lead: string; by: string; at: Instant }
  | { kind: 'lead.contacted'; lead: string; by: string; at: Instant }
  | { kind: 'verdict.given'; lead: string; person: string; verdict: Verdict; was?: Verdict; at: Instant }
  | { kind: 'verdict.explained'; lead: string; person: string; reason: Reason; misfit?: Misfit; at: Instant }
  | { kind: 'verdict.noted'; lead: string; person: string; note: string; mayBeQuoted: boolean; at: Instant }
  | { kind: 'verdict.withdrawn'; lead: string; person: string; was: Verdict; at: Instant }
  | { kind: 'post.queued'; organisation: string; subject: Subject; target: Target; at: Instant }
  | { kind: 'direct.queued'; organisation: string; subject: Subject; target: Target; at: Instant }
  | { kind: 'card.changed'; subject: Subject; at: Instant }
  | { kind: 'line.queued'; subject: Subject; line: Subject; at: Instant }
  | { kind: 'delivery.ended'; delivery: Delivery; outcome: Outcome; at: Instant; againAt: Instant }
  | { kind: 'target.closed'; organisation: string; target: Target; reason: string; at: Instant }
  | { kind: 'target.opened'; organisation: string; at: Instant }
  | { kind: 'past.forgotten'; at: Instant };

/** kept; or another came first (decide again); or this very thing was kept before (nothing to do). */
export type Kept = 'kept' | 'outrun' | 'repeated';
