import { nameLead } from '../../../cards/leads/lead-words.ts';
import { getCurrency } from '../../../cards/leads/outcome-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { EventOf, FieldName } from '../../../domain/event.ts';
import { UNSAID } from '../../../domain/event-shape.ts';
import { readMoney } from '../../../domain/leads/amount.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import {
  getLeadStage,
  type LeadOutcome,
  type LostReason,
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
    if (organisation === undefined) return reply(refuse(nameLead(lead, locale), 'lead.gone'));
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

/** The outcome as it was typed, or what is wrong with it. What was left as it was shown stays as it is. */
function readTypedOutcome(typed: EventOf<'lead.outcome-told'>, lead: Lead, today: LocalDate): LeadOutcome | Wrong {
  switch (typed.outcome) {
    case 'opportunity':
      return { kind: 'opportunity' };
    case 'won':
      return readWon(typed, lead);
    case 'lost':
      return readLost(typed, lead.outcome?.kind === 'lost' ? lead.outcome : { kind: 'lost' });
    case 'nurture':
      return readNurture(typed, today);
  }
}

type Filled = { value?: string; reason?: LostReason | typeof UNSAID; competitor?: string };

function readWon({ value: typed }: Filled, lead: Lead): LeadOutcome | Wrong {
  if (typed === undefined && lead.outcome?.kind === 'won') return lead.outcome;
  if (typed === undefined || typed.trim() === '') return { kind: 'won' };
  const value = readMoney(typed, getCurrency(lead));
  return value === undefined ? { field: 'value', wrong: 'outcome.value-unclear' } : { kind: 'won', value };
}

function readLost(typed: Filled, before: Extract<LeadOutcome, { kind: 'lost' }>): LeadOutcome {
  const reason = typed.reason === UNSAID ? undefined : (typed.reason ?? before.reason);
  const competitor = typed.competitor?.trim() ?? before.competitor;
  return { kind: 'lost', ...(reason && { reason }), ...(competitor && { competitor }) };
}

function readNurture(typed: { returns: Returns; date: string }, today: LocalDate): LeadOutcome | Wrong {
  const day = findReturnDay(typed, today);
  if (day === undefined) return { field: 'date', wrong: 'outcome.day-unclear' };
  if (day <= today) return { field: 'date', wrong: 'outcome.day-past' };
  if (day > addDays(today, NURTURE_MAX_DAYS)) return { field: 'date', wrong: 'outcome.day-far' };
  return { kind: 'nurture', returnsOn: day };
}
