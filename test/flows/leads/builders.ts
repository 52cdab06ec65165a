import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { LeadOutcome, LeadStage, OutcomeKind } from '../../../src/domain/leads/outcome.ts';
import type { LeadLine } from '../../../src/domain/leads/subjects.ts';
import type { Judgement, Verdict } from '../../../src/domain/leads/verdict.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { LeadPlaces } from '../../../src/flows/leads/lib/lead-places.ts';
import type { Change } from '../../../src/store/change.ts';
import { makeLead } from '../people.ts';
import { NOW } from '../specification.ts';
import { PLACED } from './clock/builders.ts';

/** Sanne's judgement of the lead, given yesterday. */
export function makeJudgement(verdict: Verdict, more: Partial<Judgement> = {}): Judgement {
  return { lead: 'lead-1', person: 'sanne', verdict, mayBeQuoted: false, givenAt: NOW - DAY_MS, ...more };
}

/** What follows whenever a lead's state changes: its card is drawn again, and its thread gets this line. */
export function redraws(line: LeadLine, { id, organisation }: Lead = makeLead()): Change[] {
  const subject = { kind: 'lead', lead: id } as const;
  return [
    { kind: 'card.changed', organisation, subject, at: NOW },
    { kind: 'line.queued', organisation, subject, line: { kind: 'lead-line', lead: id, line }, at: NOW },
  ];
}

/** The same where a line grows in its thread, or is said. */
export function grows(line: LeadLine, { id, organisation }: Lead = makeLead()): Change[] {
  const subject = { kind: 'lead', lead: id } as const;
  return [
    { kind: 'card.changed', organisation, subject, at: NOW },
    {
      ...{ kind: 'line.grown', organisation, subject, begun: 'claimed', at: NOW },
      line: { kind: 'lead-line', lead: id, line },
    },
  ];
}

/** Some outcome of each kind. */
const OUTCOMES: Record<OutcomeKind, LeadOutcome> = {
  opportunity: { kind: 'opportunity' },
  won: { kind: 'won' },
  lost: { kind: 'lost' },
  nurture: { kind: 'nurture', returnsOn: '2026-06-01' },
  rejected: { kind: 'rejected' },
};

/** A lead that came two days ago and has been in this stage since yesterday. */
export function makeLeadAt(stage: LeadStage, more: Partial<Lead> = {}): Lead {
  const outcome = stage === 'none' ? {} : { outcome: OUTCOMES[stage], outcomeAt: NOW - DAY_MS };
  return makeLead({ receivedAt: NOW - 2 * DAY_MS, ...outcome, ...more });
}

/** What is known of leads that come back: their cards stand in #sales, where nothing else is said. */
export function makeReturning(leads: Lead[], places: LeadPlaces = PLACED) {
  return { leads, places: new Map(leads.map(({ id }) => [id, places])) };
}

/** Whoever listens hears what came of it. */
export const toldOutcome = { kind: 'event.queued', event: 'lead.outcome' } as const;
