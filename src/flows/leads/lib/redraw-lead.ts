import type { Lead } from '../../../domain/leads/lead.ts';
import type { LeadLine } from '../../../domain/leads/subjects.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { redraw } from '../../shared/redraw.ts';

/** What every change of a lead's state brings with it: its messages drawn again, and one line in its thread. */
export function redrawLead(lead: Shown, line: LeadLine, at: Instant): Change[] {
  const { id, organisation } = lead;
  const subject = { kind: 'lead', lead: id } as const;
  return [
    ...redrawMessages(lead, at),
    { kind: 'line.queued', organisation, subject, line: { kind: 'lead-line', lead: id, line }, at },
  ];
}

type Shown = Pick<Lead, 'id' | 'organisation' | 'step'>;

/** Its card, and what its channel was told of its clock, if it was. */
export function redrawMessages({ id: lead, organisation, step }: Shown, at: Instant): Change[] {
  const card = redraw(organisation, { kind: 'lead', lead }, at);
  return step === undefined ? [card] : [card, redraw(organisation, { kind: 'lead-waiting', lead }, at)];
}
