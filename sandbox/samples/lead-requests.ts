import type { RequestForgery } from '../control/protocol.ts';
import { type SampleLead, sampleLeads } from './leads.ts';

/** What a sample turns into: a body, and what to do to the request that carries it. */
export type SampleRequest = {
  body: string;
  forgery: RequestForgery;
  webhookId?: string;
  /** It tells of the lead that was sent last, which stays the last one. */
  isOutcome?: true;
};

/** What has been sent before, so that "again" means the same lead. `n` counts from 1. */
export type SampleFacts = { n: number; now: number; previous?: { body: string; webhookId: string } };

const wrapLead = (data: unknown, now: number): string =>
  JSON.stringify({ type: 'lead.qualified', timestamp: new Date(now).toISOString(), data }, undefined, 2);

/** A lead as the CRM would send it at `now`. */
export const createLeadRequest = (lead: SampleLead, now: number): SampleRequest => ({
  body: wrapLead(lead, now),
  forgery: 'none',
});

/** A new lead, signed well. */
export const makeHonest =
  (make: (n: number) => SampleLead) =>
  (facts: SampleFacts): SampleRequest =>
    createLeadRequest(make(facts.n), facts.now);

/** A new lead in a request that is wrong in this way. */
export const makeForged =
  (forgery: RequestForgery) =>
  (facts: SampleFacts): SampleRequest => ({
    body: wrapLead(sampleLeads.bridge(facts.n), facts.now),
    forgery,
  });

/** The previous request once more, under its own id. */
export const makeAgain = (facts: SampleFacts): SampleRequest =>
  facts.previous
    ? { body: facts.previous.body, webhookId: facts.previous.webhookId, forgery: 'none' }
    : makeHonest(sampleLeads.bridge)(facts);

/** The previous lead under its own id, one contact richer: the bot updates it and its card follows. */
export const makeRicher = (facts: SampleFacts): SampleRequest => {
  const before: { data?: SampleLead } = facts.previous ? JSON.parse(facts.previous.body) : {};
  const lead = before.data ?? sampleLeads.bridge(facts.n);
  const score = Math.min(99, (lead.score ?? 60) + 5);
  const value = { amount: (lead.value?.amount ?? 20_000) + 7_500, currency: 'EUR' };
  const note = 'Called back: the budget is approved and they want to see us this month.';
  return {
    body: wrapLead({ ...lead, score, value, criteria: { ...lead.criteria, budget: true }, note }, facts.now),
    forgery: 'none',
  };
};

/** What became of the previous lead, as the CRM tells it. */
export const makeOutcome =
  (outcome: object) =>
  ({ n, now, previous }: SampleFacts): SampleRequest => {
    const { data }: { data?: SampleLead } = previous ? JSON.parse(previous.body) : {};
    const occurredAt = new Date(now).toISOString();
    const body = {
      type: 'lead.outcome',
      timestamp: occurredAt,
      data: { id: data?.id ?? `crm-${n}`, ...outcome, occurredAt },
    };
    return { body: JSON.stringify(body, undefined, 2), forgery: 'none', isOutcome: true };
  };

/** A lead without the company, which is required. */
export const makeNameless = (facts: SampleFacts): SampleRequest => {
  const { company: _, ...rest } = sampleLeads.bridge(facts.n);
  return { body: wrapLead(rest, facts.now), forgery: 'none' };
};
