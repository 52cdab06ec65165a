import { say } from '../../../words/say.ts';
import { type Button, briefCard, type Card } from '../../card.ts';
import type { LeadContent } from '../lead-content.ts';
import { sayCompany, sayFirstName, sayLeadNow, sayStage } from '../lead-words.ts';
import { type ClockContent, sayDeadline } from './clock-parts.ts';

/** To its channel: nobody has it, or nobody who is there. */
export function waitingCard(content: ClockContent): Card {
  const { lead, owner, locale } = content;
  const values = { company: sayCompany(lead), ...sayDeadline(content) };
  const text =
    owner === undefined
      ? say(locale, 'waiting.free', values)
      : say(locale, 'waiting.away', { ...values, name: sayFirstName(owner) });
  const claim: Button = {
    kind: 'tap',
    label: say(locale, 'lead.claim'),
    tap: { kind: 'lead.claimed', lead: lead.id },
    style: 'primary',
  };
  return briefCard([text], { kind: 'buttons', buttons: [claim] });
}

/** What is left of that once somebody has it, or it was handled: how it is now. */
export function waitedCard(content: LeadContent): Card {
  const { lead, owner, locale } = content;
  if (owner === undefined || sayStage(content) !== undefined) return briefCard([sayLeadNow(content)]);
  return briefCard([`${sayCompany(lead)}: ${say(locale, 'stage.with', { name: sayFirstName(owner) })}`]);
}
