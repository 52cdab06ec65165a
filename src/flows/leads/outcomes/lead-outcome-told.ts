import { getCurrency } from '../../../cards/leads/outcome-card.ts';
import { notice } from '../../../cards/notices.ts';
import type { EventOf, FieldName } from '../../../domain/event.ts';
import { readMoney } from '../../../domain/leads/amount.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import {
  getLeadStage,
  type LeadOutcome,
  mayFollow,
  NURTURE_MAX_DAYS,
  RETURN_MONTHS,
  type Returns,
} from '../../../domain/leads/outcome.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { readDate } from '../../../domain/typed-date.ts';
import { addDays, addMonths, getLocalDate, type LocalDate } from '../../../domain/working-time.ts';
import type { WordKey } from '../../../words/catalogues.ts';
import { say } from '../../../words/say.ts';
import { change, refuseFields, reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { giveOutcome } from '../lib/give-outcome.ts';
import { refuseOutcome } from '../lib/refuse-outcome.ts';

/** Somebody of sales records what became of a lead, by a tap or a short form; the same again changes nothing. */
export const leadOutcomeTold: LeadFlow<'lead.outcome-told', Organisation | undefined> = {
  read: (reads, { lead }) => reads.organisation(lead.organisation),
  decide: ({ person, lead, more: organisation }, event, now) => {
    const { locale } = person;
    if (organisation === undefined) return reply(notice(locale, 'lead.gone'));
    if (!mayFollow(getLeadStage(lead), event.outcome, 'sales'))
      return reply(refuseOutcome(lead, event.outcome, locale));
    const read = readTypedOutcome(event, lead, getLocalDate(now, organisation.zone));
    if ('wrong' in read) {
      return refuseFields<'lead.outcome-told'>({ [read.field]: say(locale, read.wrong) });
    }
    // What was asked privately stays so: what follows in the thread names nobody.
    const by = 'from' in event && event.from === 'judgement' ? {} : { by: person.id };
    return change(...giveOutcome(lead, { outcome: read, at: now, ...by }, organisation, now));
  },
};

/** So many months from today, or the day that was chosen. */
function findReturnDay({ returns, date }: { returns: Returns; date: string }, today: LocalDate): LocalDate | undefined {
  return returns === 'on-day' ? readDate(date, today) : addMonths(today, RETURN_MONTHS[returns]);
}

type Wrong = { field: FieldName<'lead.outcome-told'>; wrong: WordKey };

/** The outcome as it was typed, or what is wrong with it. */
function readTypedOutcome(typed: EventOf<'lead.outcome-told'>, lead: Lead, today: LocalDate): LeadOutcome | Wrong {
  switch (typed.outcome) {
    case 'opportunity':
      return { kind: 'opportunity' };
    case 'won': {
      if (typed.value.trim() === '') return { kind: 'won' };
      const value = readMoney(typed.value, getCurrency(lead));
      return value === undefined ? { field: 'value', wrong: 'outcome.value-unclear' } : { kind: 'won', value };
    }
    case 'lost': {
      const { reason } = typed;
      const competitor = typed.competitor.trim();
      return { kind: 'lost', ...(reason && { reason }), ...(competitor !== '' && { competitor }) };
    }
    case 'nurture': {
      const day = findReturnDay(typed, today);
      if (day === undefined) return { field: 'date', wrong: 'outcome.day-unclear' };
      if (day <= today) return { field: 'date', wrong: 'outcome.day-past' };
      if (day > addDays(today, NURTURE_MAX_DAYS)) return { field: 'date', wrong: 'outcome.day-far' };
      return { kind: 'nurture', returnsOn: day };
    }
  }
}
