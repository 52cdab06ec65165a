import { type Definition, listMissing } from '../../domain/leads/definition/definition.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { HeldState } from '../../domain/leads/lists/waiting.ts';
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

/** Whoever listens learns that it stays with marketing, and for what. */
export function tellHeld({ id: lead, organisation, facts }: Lead, definition: Definition, at: Instant): Change {
  const missing = listMissing(definition, facts).map(({ key }) => key);
  const subject = { kind: 'held-event', lead, state: 'held', missing, at } as const;
  return { kind: 'event.queued', organisation, event: 'lead.held', subject, at };
}

/** Whoever listens learns that it waits no more; nothing of one that does not, or whose outcome told so before. */
export function tellHeldNoMore(
  { id: lead, organisation, waits, outcome }: Lead,
  state: Exclude<HeldState, 'held'>,
  at: Instant,
): Change[] {
  if (waits !== 'incomplete' || outcome !== undefined) return [];
  const subject = { kind: 'held-event', lead, state, at } as const;
  return [{ kind: 'event.queued', organisation, event: 'lead.held', subject, at }];
}
