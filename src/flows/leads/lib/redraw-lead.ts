import type { Lead } from '../../../domain/leads/lead.ts';
import type { LeadLine } from '../../../domain/leads/subjects.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { redraw } from '../../shared/redraw.ts';

/** What every change of a lead's state brings with it: the card drawn again, and one line in its thread. */
export function redrawLead(
  { id: lead, organisation }: Pick<Lead, 'id' | 'organisation'>,
  line: LeadLine,
  at: Instant,
): Change[] {
  const subject = { kind: 'lead', lead } as const;
  return [
    redraw(organisation, subject, at),
    { kind: 'line.queued', organisation, subject, line: { kind: 'lead-line', lead, line }, at },
  ];
}
