import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { briefCard, type Card, type Text } from '../../card.ts';
import type { LeadContent } from '../lead-content.ts';
import { sayCompany, sayFirstName, sayLeadNow, saySnoozed, sayStage } from '../lead-words.ts';

/** A lead, and who has it and was in touch. */
export type SettledLead = Omit<LeadContent, 'counts'>;

/** What is left of a message about leads once none of them waits for its reader: how each is now. */
export function settledLeadsCard(leads: SettledLead[], locale: Locale): Card | undefined {
  return listSettled(leads.map(sayAfterWaiting), locale);
}

/** One line, or a list of them; undefined where nothing is left to say. */
export function listSettled(lines: string[], locale: Locale): Card | undefined {
  const [first, ...others] = lines;
  if (first === undefined) return undefined;
  if (others.length === 0) return briefCard([first]);
  const title = say(locale, 'leads.settled', { count: lines.length });
  return briefCard([title], { kind: 'list', items: lines.map((line): Text => [line]) });
}

/** Whoever has it, or how it was handled. */
function sayAfterWaiting(content: SettledLead): string {
  const { lead, owner, locale } = content;
  if (owner === undefined || sayStage(content) !== undefined || saySnoozed(content) !== undefined)
    return sayLeadNow(content);
  return `${sayCompany(lead)}: ${say(locale, 'stage.with', { name: sayFirstName(owner) })}`;
}
