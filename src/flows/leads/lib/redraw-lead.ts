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

/** The line of its thread that says who took it. */
const BEGUN = 'claimed';

/** The same where the line that says who took it grows by this; a thread without one gets this line. */
export function addToThread(lead: Shown, line: LeadLine, at: Instant): Change[] {
  const { id, organisation } = lead;
  const subject = { kind: 'lead', lead: id } as const;
  const said = { kind: 'lead-line', lead: id, line } as const;
  return [...redrawMessages(lead, at), { kind: 'line.grown', organisation, subject, begun: BEGUN, line: said, at }];
}

/** All that is shown of it anew, also in its thread, without a word more. */
export function redrawThread(lead: Shown, at: Instant): Change[] {
  const { id, organisation } = lead;
  return [
    ...redrawMessages(lead, at),
    { kind: 'line.grown', organisation, subject: { kind: 'lead', lead: id }, begun: BEGUN, at },
  ];
}

type Shown = Pick<Lead, 'id' | 'organisation' | 'step'>;

/** Its card, and what its channel was told of its clock, if it was. */
export function redrawMessages({ id: lead, organisation, step }: Shown, at: Instant): Change[] {
  const card = redraw(organisation, { kind: 'lead', lead }, at);
  return step === undefined ? [card] : [card, redraw(organisation, { kind: 'lead-waiting', lead }, at)];
}
