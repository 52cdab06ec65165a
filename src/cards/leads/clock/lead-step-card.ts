import type { SnoozeClock } from '../../../domain/leads/clock/snooze.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { briefCard, type Card, type Part, titledCard } from '../../card.ts';
import { keepTogether } from '../../phone-lines.ts';
import { sayCompany } from '../lead-words.ts';
import { buildContacted, type ClockContent, listReach, sayDeadline } from './clock-parts.ts';
import { buildOwnerMenu } from './snooze-card.ts';

/** A lead, and where and when its owner works. */
export type OwnedContent = ClockContent & { clock: SnoozeClock };
/** Why: a step has come, or the time that they asked for is over. */
export type LeadStepContent = OwnedContent & { why: 'step' | 'snooze-over' };

/** To its owner: a lead still waits for them, with the way to reach it. */
export function leadStepCard(content: LeadStepContent): Card {
  const { lead, clock, why, now, locale } = content;
  const deadline = sayDeadline(content);
  const key = deadline.state === 'overdue' ? 'step.overdue' : 'step.due';
  const text = say(locale, why === 'step' ? key : 'step.snoozed', { company: sayCompany(lead), ...deadline });
  const menu = buildOwnerMenu({ lead, clock, now, locale }, 'bundle');
  const reach = listReach(lead);
  const ways: Part[] = reach.length === 0 ? [] : [{ kind: 'text', text: reach }];
  return briefCard([text], ...ways, { kind: 'buttons', buttons: [buildContacted(lead, locale), menu] });
}

/** The same of several leads of theirs: each with the way to reach it. */
export function leadStepsCard(waiting: OwnedContent[], locale: Locale): Card {
  return titledCard(say(locale, 'step.many', { count: waiting.length }), ...waiting.flatMap(buildOwned));
}

function buildOwned(content: OwnedContent): Part[] {
  const { lead, clock, now, locale } = content;
  const { state, date } = sayDeadline(content);
  const deadline = keepTogether(say(locale, state === 'overdue' ? 'lead.overdue' : 'lead.due-before', { date }));
  const reach = listReach(lead);
  const menu = buildOwnerMenu({ lead, clock, now, locale }, 'bundle');
  return [
    {
      kind: 'text',
      text: [
        { kind: 'strong', text: sayCompany(lead) },
        `\u00a0· ${deadline}`,
        ...(reach.length === 0 ? [] : ['\n', ...reach]),
      ],
    },
    { kind: 'buttons', buttons: [buildContacted(lead, locale), menu] },
  ];
}
