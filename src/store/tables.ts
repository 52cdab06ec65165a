import type { Generated } from 'kysely';

/** The tables as both engines hold them: text, integers (moments in ms, booleans as 0 and 1), JSON as text. */
export type Tables = {
  organisations: { id: string; body: string };
  people: { organisation: string; id: string; email: string | null; body: string };
  identities: { platform: string; workspace: string; user_id: string; organisation: string; person: string };
  leads: {
    id: string;
    organisation: string;
    external_id: string;
    facts: string;
    owner: string | null;
    partner: string | null;
    claimed_at: number | null;
    contacted_by: string | null;
    contacted_at: number | null;
    received_at: number;
    changed_at: number;
  };
  verdicts: {
    lead: string;
    person: string;
    verdict: string;
    reason: string | null;
    misfit: string | null;
    note: string | null;
    may_be_quoted: number;
    given_at: number;
    changed_at: number;
  };
  verdict_history: { lead: string; person: string; verdict: string | null; at: number };
  deliveries: {
    id: Generated<number>;
    organisation: string;
    kind: string;
    subject: string;
    platform: string;
    workspace: string;
    target_kind: string;
    target: string;
    lane: string;
    post: number | null;
    state: string;
    due_at: number;
    attempts: number;
    doubts: number;
    token: string | null;
    lease_until: number | null;
    sent_channel: string | null;
    sent_message: string | null;
    reason: string | null;
    queued_at: number;
    ended_at: number | null;
  };
  lanes: {
    lane: string;
    interval_ms: number;
    burst_ms: number;
    paced_at: number;
    free_at: number;
    token: string | null;
  };
  keys: { key: string; at: number };
  closed_targets: { target: string; organisation: string; reason: string; at: number };
  installation: { name: string; value: string };
};
