import { nameLead } from '../../../cards/leads/lead-words.ts';
import { outcomeForm } from '../../../cards/leads/outcome-card.ts';
import { refuse } from '../../../cards/notices.ts';
import { getLeadStage, mayFollow } from '../../../domain/leads/outcome.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { refuseOutcome } from '../lib/refuse-outcome.ts';

/** Somebody of sales wants to tell an outcome that asks for more than a tap. */
export const leadOutcomeAsked: LeadFlow<'lead.outcome-asked', Organisation | undefined> = {
  read: (reads, { lead }) => reads.organisation(lead.organisation),
  decide: ({ person: { locale }, lead, more: organisation }, { outcome, from }, now) => {
    if (organisation === undefined) return reply(refuse(nameLead(lead, locale), 'lead.gone'));
    if (!mayFollow(getLeadStage(lead), outcome, 'sales')) return reply(refuseOutcome(lead, outcome, locale));
    const context = { today: getLocalDate(now, organisation.zone), locale, ...(from && { from }) };
    return reply({ kind: 'form', form: outcomeForm(lead, outcome, context) });
  },
};
