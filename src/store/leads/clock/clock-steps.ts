import { sql } from '../../database/kysely.ts';
import { bind, prepare, type Step } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import { addInstallationValue, changeInstallationValue } from '../../shared/installation.ts';
import { keepHistory } from '../history/history-steps.ts';
import type { ClockChange, LookedAt } from './changes.ts';
import { dropSnooze } from './clock-columns.ts';

export const clockSteps: Steps<ClockChange> = {
  'lead.step-taken': (looked) => [takeStep(looked)],
  'lead.snoozed': ({ lead, by, until, was, at }) => [
    bind(snooze, { lead, by, until, was, at }, 'outrun'),
    keepHistory(lead, { kind: 'snoozed', at, person: by }),
  ],
  'lead.reassigned': ({ lead, by, to, from = '', at }) => [
    bind(reassign, { lead, to, from, at }, 'outrun'),
    keepHistory(lead, { kind: 'reassigned', at, person: by, other: to }),
  ],
  'lead.given-back': ({ lead, by, at }) => [
    bind(giveBack, { lead, by, at }, 'outrun'),
    keepHistory(lead, { kind: 'given-back', at, person: by }),
  ],
  // One message an hour, whatever the number of instances. Leads first, in one order, as whoever changes them does.
  'leads.escalated': ({ organisation, leads, was, at }) => {
    const name = nameEscalation(organisation);
    const value = String(at);
    const kept =
      was === undefined
        ? bind(addInstallationValue, { name, value }, 'outrun')
        : bind(changeInstallationValue, { name, value, was: String(was) }, 'outrun');
    return [...leads.map(takeStep), kept];
  },
};

/** Under which name it is kept when an organisation's sales managers were last told. */
export function nameEscalation(organisation: string): string {
  return `escalated/${organisation}`;
}

function takeStep({ lead, was, owner = '', step, nextStepAt }: LookedAt): Step {
  return bind(lookAt, { lead, was, owner, step: step ?? null, next: nextStepAt ?? null }, 'outrun');
}

type Looked = { lead: string; was: number; owner: string; step: number | null; next: number | null };

/** Only where nobody touched it, took it or looked at it meanwhile. Nothing that is kept for a while is kept longer by it. */
const lookAt = prepare<Looked>()((db, $) =>
  db
    .updateTable('leads')
    .set({ step: $.step, next_step_at: $.next })
    .where('id', '=', $.lead)
    .where('next_step_at', '=', $.was)
    .where((is) => is(is.fn.coalesce('owner', sql.lit('')), '=', $.owner)),
);

/** Only by its owner, while its clock runs; of two at once the second touches no row. */
const snooze = prepare<{ lead: string; by: string; until: number; was: number; at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set((is) => ({
      snoozed_until: $.until,
      next_step_at: $.until,
      snoozes: is('snoozes', '+', 1),
      changed_at: $.at,
    }))
    .where('id', '=', $.lead)
    .where('owner', '=', $.by)
    .where('snoozes', '=', $.was)
    .where('contacted_at', 'is', null)
    .where('outcome_at', 'is', null),
);

/** Its channel is told, so what it reads there follows the lead from now on, also where no step was taken yet. */
const giveBack = prepare<{ lead: string; by: string; at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set((is) => ({
      owner: null,
      claimed_at: null,
      step: is.fn.coalesce('step', sql.lit(0)),
      changed_at: $.at,
      ...dropSnooze(is, $.at),
    }))
    .where('id', '=', $.lead)
    .where('owner', '=', $.by),
);

/** Only from whom it was decided on, and as long as it is to be handled. */
const reassign = prepare<{ lead: string; to: string; from: string; at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set((is) => ({ owner: $.to, claimed_at: $.at, changed_at: $.at, ...dropSnooze(is, $.at) }))
    .where('id', '=', $.lead)
    .where((is) => is(is.fn.coalesce('owner', sql.lit('')), '=', $.from)),
);
