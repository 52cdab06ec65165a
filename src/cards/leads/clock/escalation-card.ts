import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { type Card, clip, isolateText, type Part, type TapButton, type Text, titledCard } from '../../card.ts';
import { joinLines, keepTogether } from '../../phone-lines.ts';
import { sayCompany } from '../lead-words.ts';
import { buildContacted, type ClockContent, listReach, sayDeadline } from './clock-parts.ts';
import { buildReassign } from './reassign-form.ts';

const NAME_SHOWN_MAX = 60;

/** To a sales manager: each lead that waits too long, who has it, how to reach it, and what can be done. */
export function escalationCard(waiting: ClockContent[], locale: Locale): Card {
  const title = say(locale, 'escalation.title', { count: waiting.length });
  return titledCard(title, ...waiting.flatMap(buildWaiting));
}

/** The same of leads of which nobody else is told. */
export function unreachedCard(waiting: ClockContent[], locale: Locale): Card {
  const title = say(locale, 'unreached.title', { count: waiting.length });
  return titledCard(title, ...waiting.flatMap(buildWaiting));
}

/** In their channel, where no manager is there: each with the one tap that helps. */
export function unattendedCard(waiting: ClockContent[], locale: Locale): Card {
  const title = say(locale, 'unattended.title', { count: waiting.length });
  const lines = waiting.map((content): Part => {
    const { lead } = content;
    const claim: TapButton = {
      kind: 'tap',
      label: say(locale, 'lead.claim'),
      tap: { kind: 'lead.claimed', lead: lead.id },
    };
    return { kind: 'text', text: sayWaiting(content), button: claim };
  });
  return { summary: title, parts: [{ kind: 'text', text: [title] }, ...lines] };
}

function buildWaiting(content: ClockContent): Part[] {
  const { lead, locale } = content;
  const reach = listReach(lead);
  return [
    { kind: 'text', text: [...sayWaiting(content), ...(reach.length === 0 ? [] : ['\n', ...reach])] },
    { kind: 'buttons', buttons: [buildContacted(lead, locale), buildReassign(lead, locale)] },
  ];
}

/** Which it is, who has it, and since when its time is over. */
function sayWaiting(content: ClockContent): Text {
  const { lead, owner, locale } = content;
  const who =
    owner === undefined
      ? say(locale, 'escalation.nobody')
      : say(locale, 'stage.with', { name: isolateText(clip(joinLines(owner.name), NAME_SHOWN_MAX)) });
  const overdue = keepTogether(say(locale, 'lead.overdue', { date: sayDeadline(content).date }));
  return [{ kind: 'strong', text: sayCompany(lead) }, `\u00a0· ${who}\u00a0· ${overdue}`];
}
