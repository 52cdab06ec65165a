import { outcomeForm } from '../../../cards/leads/outcome-card.ts';
import { getLeadStage, mayFollow } from '../../../domain/leads/outcome.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { findExampleDay } from '../lib/example-day.ts';
import { refuseOutcome } from '../lib/refuse-outcome.ts';

/** Somebody of sales wants to tell an outcome that asks for more than a tap. */
export const leadOutcomeAsked: LeadFlow<'lead.outcome-asked'> = {
  decide: ({ person, lead }, { outcome, from }, now) => {
    if (!mayFollow(getLeadStage(lead), outcome, 'sales')) return reply(refuseOutcome(lead, outcome, person.locale));
    const context = { example: findExampleDay(now), locale: person.locale, ...(from && { from }) };
    return reply({ kind: 'form', form: outcomeForm(lead, outcome, context) });
  },
};
