import { isHandled, type Lead } from '../../domain/leads/lead.ts';
import { isSettled } from '../../domain/leads/outcome.ts';
import { say, sayMomentNear } from '../../words/say.ts';
import { type Card, isolateText, type Part, type Span } from '../card.ts';
import { fitText, joinLines, LINE_WIDTHS } from '../phone-lines.ts';
import { buildHandledButtons, buildLeadButtons } from './lead-buttons.ts';
import type { LeadContent } from './lead-content.ts';
import { buildLeadLines, buildSmall } from './lead-lines.ts';
import { sayCounts, sayFirstName, sayLeadNow } from './lead-words.ts';
import { sayOutcome } from './outcome-card.ts';

/** The lead as its channel sees it: counts, never who judged. Handled leads shrink to two lines. */
export function leadCard(content: LeadContent): Card {
  const parts = isHandled(content.lead)
    ? buildShrunkParts(content)
    : [...buildLeadLines(content), ...buildLeadButtons(content)];
  return { summary: sayLeadNow(content), parts };
}

/** Two lines: who it is and how it was handled; what people thought, and whether there is a chance. */
function buildShrunkParts(content: LeadContent): Part[] {
  const { lead, counts, locale } = content;
  const company = fitText(joinLines(lead.facts.company), 1, LINE_WIDTHS.text);
  const chance = lead.outcome?.kind === 'opportunity' ? sayOutcome(lead.outcome, locale) : undefined;
  const thought = [sayCounts(counts, locale), chance].filter((said) => said !== undefined).join('\u00a0· ');
  return [
    {
      kind: 'text',
      text: [nameCompany(isolateText(company), lead), ' · ', sayHandling(content)],
    },
    ...buildSmall(thought),
    buildHandledButtons(content),
  ];
}

/** A tap on it opens the lead in its CRM. */
function nameCompany(text: string, { facts: { url } }: Lead): Span {
  return url === undefined ? { kind: 'strong', text } : { kind: 'link', text, url, isStrong: true };
}

function sayHandling({ lead, contactedBy, locale, zone, now }: LeadContent): string {
  if (lead.outcome !== undefined && (isSettled(lead.outcome) || lead.contactedAt === undefined)) {
    return sayOutcome(lead.outcome, locale);
  }
  const date = sayMomentNear(locale, zone, lead.contactedAt ?? now, now);
  if (contactedBy === undefined) return say(locale, 'lead.contacted-on', { date });
  return say(locale, 'lead.contacted-by', { name: sayFirstName(contactedBy), date });
}
