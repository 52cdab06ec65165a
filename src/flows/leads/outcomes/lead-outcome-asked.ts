import { outcomeForm } from '../../../cards/leads/outcome-card.ts';
import { getLeadStage, mayFollow } from '../../../domain/leads/outcome.ts';
import { reply } from '../../flow.ts';
import { leadFlow } from '../lib/lead-facts.ts';
import { exampleDay, refused } from '../lib/lead-outcome.ts';

/** Somebody of sales wants to tell an outcome that asks for more than a tap. */
export const leadOutcomeAsked = leadFlow<'lead.outcome-asked'>(({ person, lead }, { outcome }, now) => {
  if (!mayFollow(getLeadStage(lead), outcome, 'sales')) return reply(refused(lead, outcome, person.locale));
  return reply({ kind: 'form', form: outcomeForm(lead, outcome, exampleDay(now), person.locale) });
});
