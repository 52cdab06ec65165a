import { insertInto } from '../database/insert.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { OutcomeChange } from './changes.ts';
import { CLOCK_STOPPED } from './clock/clock-columns.ts';
import { keepHistory } from './history/history-steps.ts';
import { leadTables } from './tables.ts';

/** Each over the outcome it was decided on. The row of the history that held ends, and the new one begins. */
export const outcomeSteps: Steps<OutcomeChange> = {
  'lead.outcome-given': (change) => {
    const { organisation, lead, outcome, was = NEVER, at, occurredAt = null, sinceMs, touch, toldAt, by } = change;
    const given = { outcome: outcome.kind, body: JSON.stringify(outcome), returns: change.returnsAt ?? null };
    const row = { organisation, at, lead, outcome: outcome.kind, until: null, since_ms: sinceMs };
    return [
      bind(giveOutcome, { ...given, lead, was, at, occurredAt, toldAt }, 'outrun'),
      bind(endOutcome, { organisation, lead, was, at }),
      bind(addOutcome, row),
      ...(touch === undefined ? [] : [bind(touchLead, { lead, at, by: touch.by ?? null, ms: touch.touchedMs })]),
      keepHistory(lead, { kind: 'outcome', at, words: [outcome.kind], ...(by !== undefined && { person: by }) }),
    ];
  },
  'lead.outcome-detailed': ({ lead, outcome, was, occurredAt = null, returnsAt = null, at }) => {
    const given = { outcome: outcome.kind, body: JSON.stringify(outcome), returns: returnsAt };
    return [bind(detailOutcome, { ...given, lead, was, occurredAt, toldAt: at }, 'outrun')];
  },
  'lead.returned': ({ organisation, lead, was, at }) => [
    bind(returnLead, { lead, was, at }, 'outrun'),
    bind(endOutcome, { organisation, lead, was, at }),
    keepHistory(lead, { kind: 'back', at }),
  ],
};

/** Stands for no moment. */
const NEVER = -1;

type Given = {
  lead: string;
  outcome: string;
  body: string;
  returns: number | null;
  was: number;
  occurredAt: number | null;
  toldAt: number;
};

const giveOutcome = prepare<Given & { at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set({
      outcome: $.outcome,
      outcome_body: $.body,
      outcome_at: $.at,
      returns_at: $.returns,
      outcome_occurred_at: $.occurredAt,
      changed_at: $.toldAt,
      ...CLOCK_STOPPED,
    })
    .where('id', '=', $.lead)
    .where((is) => is(is.fn.coalesce('outcome_at', is.lit(NEVER)), '=', $.was)),
);

/** The first touch stays the one that counts. */
const touchLead = prepare<{ lead: string; at: number; by: string | null; ms: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set({ contacted_by: $.by, contacted_at: $.at, touched_ms: $.ms })
    .where('id', '=', $.lead)
    .where('contacted_at', 'is', null),
);

const detailOutcome = prepare<Given>()((db, $) =>
  db
    .updateTable('leads')
    .set({ outcome_body: $.body, returns_at: $.returns, outcome_occurred_at: $.occurredAt, changed_at: $.toldAt })
    .where('id', '=', $.lead)
    .where('outcome', '=', $.outcome)
    .where('outcome_at', '=', $.was),
);

const returnLead = prepare<{ lead: string; was: number; at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set({
      outcome: null,
      outcome_body: null,
      outcome_at: $.at,
      outcome_occurred_at: null,
      returns_at: null,
      changed_at: $.at,
    })
    .where('id', '=', $.lead)
    .where('outcome', '=', 'nurture')
    .where('outcome_at', '=', $.was)
    .where('returns_at', '<=', $.at),
);

const endOutcome = prepare<{ organisation: string; lead: string; was: number; at: number }>()((db, $) =>
  db
    .updateTable('lead_outcomes')
    .set({ until: $.at })
    .where('organisation', '=', $.organisation)
    .where('at', '=', $.was)
    .where('lead', '=', $.lead),
);

const addOutcome = insertInto(leadTables, 'lead_outcomes');
