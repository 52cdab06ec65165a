import { notRipeCard } from '../../../cards/leads/clock/snooze-card.ts';
import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { refuse, sentenceCard } from '../../../cards/notices.ts';
import type { EventOf } from '../../../domain/event.ts';
import { isClockRunning } from '../../../domain/leads/clock/follow-up-steps.ts';
import {
  computeSnoozeEnd,
  computeSnoozeEndOn,
  findSnoozeDay,
  SNOOZE_DAYS_MAX,
  SNOOZES_MAX,
  type SnoozeClock,
} from '../../../domain/leads/clock/snooze.ts';
import type { Instant } from '../../../domain/time.ts';
import { readDate } from '../../../domain/typed-date.ts';
import { addDays } from '../../../domain/working-time.ts';
import type { WordKey } from '../../../words/catalogues.ts';
import { say, sayMomentNear } from '../../../words/say.ts';
import { type Decision, refuseFields, reply } from '../../flow.ts';
import type { LeadOwnerFlow } from '../../guards/lead-owner.ts';
import { redrawMessages } from '../lib/redraw-lead.ts';

/** The owner of a lead asked for time: until then its steps wait, and its card says so. Its clock is not moved. */
export const leadSnoozed: LeadOwnerFlow<'lead.snoozed'> = {
  decide: ({ person, lead, organisation, owner }, event, now): Decision => {
    const { locale } = person;
    const about = nameLead(lead, locale);
    const company = sayCompany(lead);
    if (!isClockRunning(lead)) return reply(refuse(about, 'snooze.no-clock', { company }));
    const { snoozes = 0 } = lead;
    if (snoozes >= SNOOZES_MAX) return reply({ kind: 'refusal', card: notRipeCard(lead, locale) });
    const read = readEnd(event, now, { owner, organisation });
    if ('wrong' in read) {
      if ('date' in event) return refuseFields<'lead.snoozed'>({ [read.field]: say(locale, read.wrong) });
      return reply(refuse(about, read.wrong));
    }
    const date = sayMomentNear(locale, owner.zone ?? organisation.zone, read.until, now);
    const kind = 'from' in event && event.from === 'message' ? 'card' : 'notice';
    return {
      changes: [
        { kind: 'lead.snoozed', lead: lead.id, by: person.id, until: read.until, was: snoozes, at: now },
        ...redrawMessages(lead, now),
      ],
      reply: { kind, card: sentenceCard(about, 'snooze.kept', { company, date }) },
    };
  },
};

type Wrong = { field: 'until' | 'date'; wrong: WordKey };

function readEnd(event: EventOf<'lead.snoozed'>, now: Instant, clock: SnoozeClock): { until: Instant } | Wrong {
  if (event.until !== 'on-day') {
    const until = computeSnoozeEnd(event.until, now, clock);
    return until === undefined ? { field: 'until', wrong: 'snooze.over' } : { until };
  }
  const today = findSnoozeDay(now, clock);
  const day = readDate('date' in event ? event.date : '', today);
  if (day === undefined) return { field: 'date', wrong: 'outcome.day-unclear' };
  if (day <= today) return { field: 'date', wrong: 'outcome.day-past' };
  if (day > addDays(today, SNOOZE_DAYS_MAX)) return { field: 'date', wrong: 'snooze.far' };
  return { until: computeSnoozeEndOn(day, clock) };
}
