import type { Reply } from '../../../cards/card.ts';
import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { reasonCard } from '../../../cards/leads/reason-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Judgement, Verdict } from '../../../domain/leads/verdict.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { LeadHandling } from '../../guards/lead.ts';

/** Only “poor” asks why, and not again once a reason was given; `before`: what they thought until now. */
export function askWhy(
  lead: Lead,
  { locale }: Person,
  verdict: Verdict | undefined,
  before: Judgement | undefined,
  first: string[] = [],
): Reply | undefined {
  const isAnswered = before?.verdict === 'poor' && before.reason !== undefined;
  return verdict === 'poor' && !isAnswered ? { kind: 'notice', card: reasonCard(lead, locale, first) } : undefined;
}

/** Their time to think otherwise is over. */
export function refuseTooLate({ person, lead }: LeadHandling): Reply {
  return refuse(nameLead(lead, person.locale), 'verdict.too-late', { company: sayCompany(lead) });
}
