import type { Reply } from '../../../cards/card.ts';
import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { getLeadStage, type OutcomeKind } from '../../../domain/leads/outcome.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';

/** Says that an outcome cannot follow the stage a lead is in. */
export function refuseOutcome(lead: Lead, outcome: OutcomeKind, locale: Locale): Reply {
  const stage = getLeadStage(lead);
  return refuse(nameLead(lead, locale), 'outcome.refused', {
    company: sayCompany(lead),
    standing: stage === 'none' ? '—' : say(locale, `outcome.${stage}`),
    outcome: say(locale, `outcome.${outcome}`),
  });
}
