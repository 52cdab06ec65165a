import type { FollowUpStep } from '../../domain/leads/clock/follow-up-steps.ts';
import { type Lead, leadFactsSchema } from '../../domain/leads/lead.ts';
import type { Wait } from '../../domain/leads/lists/waiting.ts';
import { leadOutcomeSchema } from '../../domain/leads/outcome.ts';
import type { RowOf, TableShapes } from '../database/columns.ts';
import { createJsonReader, readJson } from '../database/json.ts';
import { omitNulls } from '../database/rows.ts';

export const leadTables = {
  leads: {
    id: 'text',
    organisation: 'text',
    external_id: 'text',
    facts: 'text',
    owner: 'person?',
    partner: 'person?',
    claimed_at: 'integer?',
    contacted_by: 'person?',
    contacted_at: 'integer?',
    received_at: 'integer',
    changed_at: 'integer',
    /** 1 when it was kept long enough: nobody in it is named any more. */
    forgotten: 'integer',
    campaign: 'text',
    due_at: 'integer?',
    touched_ms: 'integer?',
    outcome: 'text?',
    outcome_at: 'integer?',
    outcome_body: 'text?',
    returns_at: 'integer?',
    facts_at: 'integer?',
    outcome_occurred_at: 'integer?',
    step: 'integer?',
    next_step_at: 'integer?',
    snoozed_until: 'integer?',
    snoozes: 'integer',
    /** The list in which it stands without a card. */
    list: 'text?',
    /** Why it waits before its handover, and why it waited when it was handed over all the same. */
    waits: 'text?',
    despite: 'text?',
    /** The version of the SQL definition that was in force when it came. */
    definition: 'integer?',
    /** Which reminders of it went while it was held: 1 to its partner, 2 to the managers of marketing. */
    reminded: 'integer',
    /** Since when it waits for what it does. */
    waits_since: 'integer?',
  },
  /** How leads’ companies and contacts are called, by every key under which a text may name them. */
  lead_names: {
    organisation: 'text',
    key: 'text',
    lead: 'text',
    kind: 'text',
    name: 'text',
  },
  /** The words of leads’ companies, in plain letters. */
  company_words: { organisation: 'text', word: 'text', lead: 'text' },
  /** Of each word the pieces by which it is found, however it is written. */
  company_pieces: { organisation: 'text', piece: 'text', word: 'text' },
  verdicts: {
    lead: 'text',
    person: 'person',
    verdict: 'text',
    reason: 'text?',
    misfit: 'text?',
    /** What of the definition is disputed by it, and since when. */
    disputed: 'text?',
    disputed_at: 'integer?',
    note: 'text?',
    may_be_quoted: 'integer',
    given_at: 'integer',
    changed_at: 'integer',
    organisation: 'text',
    judged_at: 'integer',
    /** What was last chosen by button, and when. */
    chosen: 'text?',
    chosen_at: 'integer?',
  },
  /** Each judgement from when to when it held, with all that a digest counts. */
  verdict_history: {
    organisation: 'text',
    at: 'integer',
    lead: 'text',
    person: 'person',
    verdict: 'text?',
    until: 'integer?',
    reason: 'text?',
    reason_at: 'integer?',
    campaign: 'text',
    due_at: 'integer?',
  },
  /** Emoji that stand under its cards, and those that were taken off: what is told late of them is older. */
  reactions: {
    lead: 'text',
    person: 'person',
    platform: 'text',
    workspace: 'text',
    channel: 'text',
    message: 'text',
    emoji: 'text',
    verdict: 'text',
    organisation: 'text',
    at: 'integer',
    stands: 'integer',
    turn: 'integer',
  },
  lead_outcomes: {
    organisation: 'text',
    at: 'integer',
    lead: 'text',
    outcome: 'text',
    until: 'integer?',
    since_ms: 'integer',
  },
  /** What a lead’s row forgets of it; its arrival is none of that. */
  lead_history: {
    organisation: 'text',
    lead: 'text',
    at: 'integer',
    kind: 'text',
    person: 'person?',
    other: 'person?',
    words: 'text?',
  },
} satisfies TableShapes;

export type LeadRow = RowOf<(typeof leadTables)['leads']>;

/** A lead that is new. */
export function toLeadRow(lead: Lead): LeadRow {
  const { id, organisation, facts, factsAt, owner, partner, receivedAt, dueAt, nextStepAt, list, waits } = lead;
  return {
    id,
    organisation,
    external_id: facts.externalId,
    facts: JSON.stringify(facts),
    owner: owner ?? null,
    partner: partner ?? null,
    claimed_at: null,
    contacted_by: null,
    contacted_at: null,
    received_at: receivedAt,
    changed_at: receivedAt,
    forgotten: 0,
    campaign: facts.campaign ?? '',
    due_at: dueAt ?? null,
    touched_ms: null,
    outcome: null,
    outcome_at: null,
    outcome_body: null,
    returns_at: null,
    facts_at: factsAt ?? null,
    outcome_occurred_at: null,
    step: null,
    next_step_at: nextStepAt ?? null,
    snoozed_until: null,
    snoozes: 0,
    list: list ?? null,
    waits: waits ?? null,
    despite: null,
    reminded: 0,
    waits_since: waits === undefined ? null : receivedAt,
    definition: lead.definition ?? null,
  };
}

/** A lead is read with each tap and each time its card is drawn. */
const readFacts = createJsonReader(leadFactsSchema);

export function toLead(row: LeadRow): Lead {
  return omitNulls({
    id: row.id,
    organisation: row.organisation,
    facts: readFacts(row.facts),
    owner: row.owner,
    partner: row.partner,
    claimedAt: row.claimed_at,
    contactedBy: row.contacted_by,
    contactedAt: row.contacted_at,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    touchedMs: row.touched_ms,
    outcome: row.outcome_body === null ? null : readJson(leadOutcomeSchema, row.outcome_body),
    outcomeAt: row.outcome_at,
    factsAt: row.facts_at,
    outcomeOccurredAt: row.outcome_occurred_at,
    step: row.step as FollowUpStep | 0 | null,
    nextStepAt: row.next_step_at,
    snoozedUntil: row.snoozed_until,
    snoozes: row.snoozes === 0 ? null : row.snoozes,
    list: row.list,
    waits: row.waits as Wait | null,
    waitsSince: row.waits_since,
    despite: row.despite as Wait | null,
    definition: row.definition,
    reminded: row.reminded === 0 ? null : row.reminded,
  });
}
