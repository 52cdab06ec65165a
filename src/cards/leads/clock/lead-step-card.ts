import type { SnoozeClock } from '../../../domain/leads/clock/snooze.ts';
import { say } from '../../../words/say.ts';
import { briefCard, type Card, type Part } from '../../card.ts';
import { sayCompany } from '../lead-words.ts';
import { buildContacted, type ClockContent, listReach, sayDeadline } from './clock-parts.ts';
import { buildOwnerMenu } from './snooze-card.ts';

/** For whom, and why: a step has come, or the time that they asked for is over. */
export type LeadStepContent = ClockContent & { clock: SnoozeClock; why: 'step' | 'snooze-over' };

/** To its owner: a lead still waits for them, with the way to reach it. */
export function leadStepCard(content: LeadStepContent): Card {
  const { lead, clock, why, now, locale } = content;
  const deadline = sayDeadline(content);
  const key = deadline.state === 'overdue' ? 'step.overdue' : 'step.due';
  const text = say(locale, why === 'step' ? key : 'step.snoozed', { company: sayCompany(lead), ...deadline });
  const menu = buildOwnerMenu({ lead, clock, now, locale });
  const reach = listReach(lead);
  const ways: Part[] = reach.length === 0 ? [] : [{ kind: 'text', text: reach }];
  return briefCard([text], ...ways, { kind: 'buttons', buttons: [buildContacted(lead, 'message', locale), menu] });
}
