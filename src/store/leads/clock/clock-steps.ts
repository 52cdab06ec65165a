import { sql } from '../../database/kysely.ts';
import { bind, prepare, type Step } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import { addInstallationValue, changeInstallationValue } from '../../shared/installation.ts';
import type { ClockChange, LookedAt } from './changes.ts';

export const clockSteps: Steps<ClockChange> = {
  'lead.step-taken': (looked) => [takeStep(looked)],
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
