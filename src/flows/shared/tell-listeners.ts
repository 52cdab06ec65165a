import type { Lead } from '../../domain/leads/lead.ts';
import type { LeadOutcome } from '../../domain/leads/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';

/** Whoever listens learns how many judged it which way by now. */
export function tellJudged({ id: lead, organisation }: Lead, at: Instant): Change {
  return { kind: 'event.queued', organisation, event: 'lead.judged', subject: { kind: 'judged-event', lead }, at };
}

/** Whoever listens learns what came of it, and what is known of that. */
export function tellOutcome(
  { id: lead, organisation }: Lead,
  { outcome, since }: { outcome: LeadOutcome; since: Instant },
  at: Instant,
): Change {
  const subject = { kind: 'outcome-event', lead, outcome: outcome.kind, at: since } as const;
  return { kind: 'event.queued', organisation, event: 'lead.outcome', subject, at };
}
