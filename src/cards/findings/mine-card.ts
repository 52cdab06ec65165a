import type { Action } from '../../domain/findings/finding.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { isolateText, type NamedCard, type Part, type Text } from '../card.ts';
import { buildWaiting, type WaitingLines } from '../deliveries/waiting-lines.ts';
import type { LeadPage, ListReader } from '../leads/lists/lead-rows.ts';
import { buildMyLeads, sayMyLeads } from '../leads/lists/my-leads-card.ts';
import { joinLines } from '../phone-lines.ts';
import { sayFinding } from './action-cards.ts';

/** Leads, what answers their feedback, and what waits for their hours or another day. */
export type Mine = { leads: LeadPage; answers: Action[]; waiting: WaitingLines };

/** What is somebody’s own: leads with what is next, what their feedback led to, and what waits for them. */
export function mineCard({ leads, answers, waiting }: Mine, reader: ListReader): NamedCard {
  const { locale } = reader.viewer;
  const heading: Part = { kind: 'text', text: [{ kind: 'strong', text: sayMyLeads(reader.viewer) }] };
  return nameCard(nameNobody(locale), {
    summary: say(locale, 'mine.summary', { leads: leads.leads.length, more: leads.hasMore ? 'yes' : 'no' }),
    parts: [
      { kind: 'title', text: say(locale, 'mine.title') },
      heading,
      ...buildMyLeads(leads, reader),
      ...buildMyFeedback(answers, locale),
      ...buildWaiting(waiting, locale),
    ],
  });
}

/** What the actions that answer somebody’s notes and reasons came to, the newest first; nothing where there are none. */
export function buildMyFeedback(answers: Action[], locale: Locale): Part[] {
  if (answers.length === 0) return [];
  return [
    { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'mine.feedback') }] },
    { kind: 'list', items: answers.map((action) => sayAnswer(action, locale)) },
  ];
}

/** What they said, and what is done about it. */
function sayAnswer({ about, state, words, why }: Action, locale: Locale): Text {
  const onOneLine = (text: string) => isolateText(joinLines(text));
  const because = why === undefined ? [] : [` (${onOneLine(why)})`];
  return [
    `${onOneLine(sayFinding(about, locale))} → ${say(locale, `receipt.${state}`)}: ${onOneLine(words)}`,
    ...because,
  ];
}
