import { LET_THROUGH_LATE } from '../../../domain/leads/history.ts';
import { bind, prepare, type Step } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import type { LeadChange } from '../changes.ts';
import { keepHistory } from '../history/history-steps.ts';

type Handover = 'lead.handed-over' | 'lead.relisted' | 'lead.hold-reminded';

/** A lead without a card until it has one. */
export const handoverSteps: Pick<Steps<LeadChange>, Handover> = {
  'lead.handed-over': (change) => {
    const { lead, list, begins, despite = null, at } = change;
    return [
      bind(giveCard, { lead, list, despite, at }, 'outrun'),
      ...keepLetThrough(change),
      ...(begins === undefined ? [] : [bind(beginClock, { lead, ...begins, nextStepAt: begins.nextStepAt ?? null })]),
    ];
  },
  'lead.relisted': ({ lead, was, list, waits, at }) => [
    bind(relist, { lead, was, list, waits: waits ?? null, since: waits === undefined ? null : at, at }, 'outrun'),
    ...(waits === undefined ? [] : [keepHistory(lead, { kind: 'waits', at, words: [waits] })]),
  ],
  'lead.hold-reminded': ({ lead, was, reminded }) => [bind(remind, { lead, was, reminded }, 'outrun')],
};

/** Of two who open it at once, one hands it over. */
const giveCard = prepare<{ lead: string; list: string; despite: string | null; at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set({ list: null, waits: null, waits_since: null, despite: $.despite, changed_at: $.at })
    .where('id', '=', $.lead)
    .where('list', '=', $.list),
);

const beginClock = prepare<{ lead: string; receivedAt: number; dueAt: number; nextStepAt: number | null }>()((db, $) =>
  db
    .updateTable('leads')
    .set({ received_at: $.receivedAt, due_at: $.dueAt, next_step_at: $.nextStepAt })
    .where('id', '=', $.lead)
    .where('contacted_at', 'is', null)
    .where('outcome_at', 'is', null),
);

type Relisted = { lead: string; was: string; list: string; waits: string | null; since: number | null; at: number };

const relist = prepare<Relisted>()((db, $) =>
  db
    .updateTable('leads')
    .set({ list: $.list, waits: $.waits, waits_since: $.since, changed_at: $.at })
    .where('id', '=', $.lead)
    .where('list', '=', $.was),
);

const remind = prepare<{ lead: string; was: number; reminded: number }>()((db, $) =>
  db.updateTable('leads').set({ reminded: $.reminded }).where('id', '=', $.lead).where('reminded', '=', $.was),
);

/** That it was handed over although it waited: by whom, or as it had waited for room long enough. */
function keepLetThrough({ lead, despite, by, at }: Extract<LeadChange, { kind: 'lead.handed-over' }>): Step[] {
  if (despite === undefined) return [];
  const isLate = despite === 'capacity' && by === undefined;
  return [
    keepHistory(lead, {
      ...{ kind: 'let-through', at },
      ...(by !== undefined && { person: by }),
      ...(isLate && { words: [LET_THROUGH_LATE] }),
    }),
  ];
}
