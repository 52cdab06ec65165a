import type { Change } from '../change.ts';
import { bind, prepare, type Step } from '../database/query.ts';

type OutcomeChange = Extract<Change, { kind: 'lead.outcome-given' | 'lead.outcome-detailed' | 'lead.returned' }>;

/** Each over the outcome it was decided on. The row of the history that held ends, and the new one begins. */
export function outcomeSteps(change: OutcomeChange): Step[] {
  const { lead, at } = change;
  switch (change.kind) {
    case 'lead.outcome-given': {
      const { organisation, outcome, was, sinceMs, touch, toldAt } = change;
      const told = { outcome: outcome.kind, body: JSON.stringify(outcome), returns: change.returnsAt ?? null };
      const over = { lead, was: was ?? NEVER };
      return [
        bind(give, { ...told, ...over, at, toldAt }, 'outrun'),
        bind(end, { organisation, ...over, at }),
        bind(remember, { organisation, lead, outcome: outcome.kind, at, sinceMs }),
        ...(touch === undefined ? [] : [bind(touched, { lead, at, by: touch.by ?? null, ms: touch.touchedMs })]),
      ];
    }
    case 'lead.outcome-detailed': {
      const { outcome, was, returnsAt } = change;
      const told = { body: JSON.stringify(outcome), returns: returnsAt ?? null };
      return [bind(detail, { ...told, lead, outcome: outcome.kind, was, toldAt: at }, 'outrun')];
    }
    case 'lead.returned': {
      const { organisation, was } = change;
      return [bind(giveBack, { lead, was, at }, 'outrun'), bind(end, { organisation, lead, was, at })];
    }
  }
}

/** Stands for no moment. */
const NEVER = -1;

type Given = { lead: string; outcome: string; body: string; returns: number | null; was: number; toldAt: number };

const give = prepare<Given & { at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set({
      outcome: $.outcome,
      outcome_body: $.body,
      outcome_at: $.at,
      returns_at: $.returns,
      changed_at: $.toldAt,
    })
    .where('id', '=', $.lead)
    .where((is) => is(is.fn.coalesce('outcome_at', is.lit(NEVER)), '=', $.was)),
);

/** The first touch stays the one that counts. */
const touched = prepare<{ lead: string; at: number; by: string | null; ms: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set({ contacted_by: $.by, contacted_at: $.at, touched_ms: $.ms })
    .where('id', '=', $.lead)
    .where('contacted_at', 'is', null),
);

const detail = prepare<Given>()((db, $) =>
  db
    .updateTable('leads')
    .set({ outcome_body: $.body, returns_at: $.returns, changed_at: $.toldAt })
    .where('id', '=', $.lead)
    .where('outcome', '=', $.outcome)
    .where('outcome_at', '=', $.was),
);

const giveBack = prepare<{ lead: string; was: number; at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set({ outcome: null, outcome_body: null, outcome_at: $.at, returns_at: null, changed_at: $.at })
    .where('id', '=', $.lead)
    .where('outcome', '=', 'nurture')
    .where('outcome_at', '=', $.was)
    .where('returns_at', '<=', $.at),
);

const end = prepare<{ organisation: string; lead: string; was: number; at: number }>()((db, $) =>
  db
    .updateTable('lead_outcomes')
    .set({ until: $.at })
    .where('organisation', '=', $.organisation)
    .where('at', '=', $.was)
    .where('lead', '=', $.lead),
);

type Remembered = { organisation: string; lead: string; outcome: string; at: number; sinceMs: number };

const remember = prepare<Remembered>()((db, $) =>
  db.insertInto('lead_outcomes').values({
    organisation: $.organisation,
    at: $.at,
    lead: $.lead,
    outcome: $.outcome,
    until: null,
    since_ms: $.sinceMs,
  }),
);
