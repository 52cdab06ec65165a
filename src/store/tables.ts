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
    company_key: string | null;
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
  checkin_rounds: {
    organisation: string;
    month: string;
    state: string;
    k: number;
    opens_at: number;
    closes_at: number;
    away: number;
    version: number;
    touches: number;
    settled_at: number | null;
  };
  checkin_invitations: {
    organisation: string;
    month: string;
    person: string;
    team: string;
    interviewer: string;
    minutes: number;
    talk_at: number;
    answered: number;
    talked: number;
    reminders: number;
  };
  checkin_keys: { organisation: string; month: string; secret: string };
  checkin_answers: { organisation: string; month: string; pseudonym: string; body: string };
  checkin_shared: {
    organisation: string;
    month: string;
    person: string;
    interviewer: string;
    body: string;
    until: number;
  };
  checkin_memories: { slot: string; organisation: string; month: string; sealed: string };
  checkin_lines: {
    organisation: string;
    month: string;
    id: string;
    question: string;
    team: string | null;
    line: string;
    theme: string | null;
    hidden: number;
  };
  checkin_approvals: { organisation: string; month: string; team: string; person: string; version: number };
  absences: { organisation: string; person: string; from_day: string; to_day: string };
  installation: { name: string; value: string };
};
