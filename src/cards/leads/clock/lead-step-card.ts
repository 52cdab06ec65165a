import { say } from '../../../words/say.ts';
import { briefCard, type Card, type Part } from '../../card.ts';
import { sayCompany } from '../lead-words.ts';
import { buildContacted, type ClockContent, listReach, sayDeadline } from './clock-parts.ts';

/** To its owner: a lead still waits for them, with the way to reach it. */
export function leadStepCard(content: ClockContent): Card {
  const { lead, locale } = content;
  const { state, date } = sayDeadline(content);
  const text = say(locale, state === 'overdue' ? 'step.overdue' : 'step.due', { company: sayCompany(lead), date });
  const reach = listReach(lead);
  const ways: Part[] = reach.length === 0 ? [] : [{ kind: 'text', text: reach }];
  return briefCard([text], ...ways, { kind: 'buttons', buttons: [buildContacted(lead, 'message', locale)] });
}
