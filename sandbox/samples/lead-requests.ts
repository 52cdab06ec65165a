import type { Forgery } from '../control/protocol.ts';
import { type Lead, leads } from './leads.ts';

/** What a sample turns into: a body, and what to do to the request that carries it. */
export type SampleRequest = {
  body: string;
  forgery: Forgery;
  webhookId?: string;
  /** It tells of the lead that was sent last, which stays the last one. */
  isOutcome?: true;
};

/** What has been sent before, so that "again" means the same lead. `n` counts from 1. */
export type SampleFacts = { n: number; now: number; previous?: { body: string; webhookId: string } };

const wrap = (data: unknown, now: number): string =>
  JSON.stringify({ type: 'lead.qualified', timestamp: new Date(now).toISOString(), data }, undefined, 2);

/** A lead as the CRM would send it at `now`. */
export const leadRequest = (lead: Lead, now: number): SampleRequest => ({ body: wrap(lead, now), forgery: 'none' });

export const honest =
  (make: (n: number) => Lead) =>
  (facts: SampleFacts): SampleRequest =>
    leadRequest(make(facts.n), facts.now);

export const forged =
  (forgery: Forgery) =>
  (facts: SampleFacts): SampleRequest => ({
    body: wrap(leads.bridge(facts.n), facts.now),
    forgery,
  });

export const again = (facts: SampleFacts): SampleRequest =>
  facts.previous
    ? { body: facts.previous.body, webhookId: facts.previous.webhookId, forgery: 'none' }
    : honest(leads.bridge)(facts);

/** The previous lead under its own id, one contact richer: the bot updates it and its card follows. */
export const richer = (facts: SampleFacts): SampleRequest => {
  const before: { data?: Lead } = facts.previous ? JSON.parse(facts.previous.body) : {};
  const lead = before.data ?? leads.bridge(facts.n);
  const score = Math.min(99, (lead.score ?? 60) + 5);
  const value = { amount: (lead.value?.amount ?? 20_000) + 7_500, currency: 'EUR' };
  const note = 'Called back: the budget is approved and they want to see us this month.';
  return {
    body: wrap({ ...lead, score, value, criteria: { ...lead.criteria, budget: true }, note }, facts.now),
    forgery: 'none',
  };
};

/** What became of the previous lead, as the CRM tells it. */
export const outcome =
  (told: object) =>
  ({ n, now, previous }: SampleFacts): SampleRequest => {
    const { data }: { data?: Lead } = previous ? JSON.parse(previous.body) : {};
    const occurredAt = new Date(now).toISOString();
    const body = {
      type: 'lead.outcome',
      timestamp: occurredAt,
      data: { id: data?.id ?? `crm-${n}`, ...told, occurredAt },
    };
    return { body: JSON.stringify(body, undefined, 2), forgery: 'none', isOutcome: true };
  };

export const nameless = (facts: SampleFacts): SampleRequest => {
  const { company: _, ...rest } = leads.bridge(facts.n);
  return { body: wrap(rest, facts.now), forgery: 'none' };
};
