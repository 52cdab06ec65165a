import type { FieldName } from '../../domain/event.ts';
import { UNSAID } from '../../domain/event-shape.ts';
import { DETAILED_OUTCOMES, type DetailedOutcome } from '../../domain/leads/events.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import {
  COMPETITOR_MAX,
  getLeadStage,
  type LeadOutcome,
  LOST_REASONS,
  mayFollow,
  NURTURE_MAX_DAYS,
  RETURN_MONTHS,
  RETURNS,
  type Returns,
  TYPED_MAX,
} from '../../domain/leads/outcome.ts';
import type { Locale } from '../../domain/organisation.ts';
import { addDays, addMonths, type LocalDate } from '../../domain/working-time.ts';
import { say, sayDate, sayMoney, sayNumber } from '../../words/say.ts';
import type { Button, Choice, Field, FormOf } from '../card.ts';
import { nameLead } from './lead-words.ts';

/** What became of a lead, in one line. */
export function sayOutcome(outcome: LeadOutcome, locale: Locale): string {
  const said = sayKind(outcome, locale);
  const details = listDetails(outcome, locale);
  return details.length === 0 ? said : `${said}: ${details.join(', ')}`;
}

/** The ways a lead can go from here by a tap. `opportunity` is recorded at once; the others ask for more. */
export function listOutcomeChoices(lead: Lead, locale: Locale): Choice[] {
  const from = getLeadStage(lead);
  const opportunity: Choice[] =
    from !== 'opportunity' && mayFollow(from, 'opportunity', 'sales')
      ? [
          {
            label: say(locale, 'outcome.opportunity'),
            tap: { kind: 'lead.outcome-told', lead: lead.id, outcome: 'opportunity' },
          },
        ]
      : [];
  const asked = DETAILED_OUTCOMES.filter((outcome) => mayFollow(from, outcome, 'sales'));
  return [
    ...opportunity,
    ...asked.map((outcome) => ({
      label: `${say(locale, `outcome.${outcome}`)}…`,
      tap: { kind: 'lead.outcome-asked', lead: lead.id, outcome } as const,
    })),
  ];
}

/** Asks on which day a lead that is not ripe comes back, of somebody who has just said so privately. */
export function buildBackOnButton(lead: string, locale: Locale): Button {
  const tap = { kind: 'lead.outcome-asked', lead, outcome: 'nurture', from: 'judgement' } as const;
  return { kind: 'tap', label: say(locale, 'why.back-on'), tap };
}

/** `today`: where the organisation is; `from`: whether somebody was asked privately. */
type OutcomeFormContext = { today: LocalDate; from?: 'judgement'; locale: Locale };

/** What an outcome asks for, with what is known filled in. Only the day is required. */
export function outcomeForm(
  lead: Lead,
  outcome: DetailedOutcome,
  { today, from, locale }: OutcomeFormContext,
): FormOf<'lead.outcome-told'> {
  const fields = outcome === 'nurture' ? buildReturnFields(lead, today, locale) : buildFields(lead, outcome, locale);
  return {
    about: nameLead(lead, locale),
    title: say(locale, `outcome.${outcome}`),
    submit: say(locale, 'note.save'),
    cancel: say(locale, 'note.cancel'),
    tap: { kind: 'lead.outcome-told', lead: lead.id, outcome, ...(from && { from }) },
    fields: from === undefined ? fields : [...fields, sayUnnamed(locale)],
  };
}

function sayUnnamed(locale: Locale): OutcomeField {
  return { kind: 'part', part: { kind: 'small', text: [say(locale, 'outcome.unnamed')] } };
}

/** The currency a lead is counted in. */
export function getCurrency({ outcome, facts }: Lead): string {
  return (outcome?.kind === 'won' ? outcome.value?.currency : undefined) ?? facts.value?.currency ?? 'EUR';
}

/** What it was lost to is said in the same breath. */
function sayKind(outcome: LeadOutcome, locale: Locale): string {
  const said = say(locale, `outcome.${outcome.kind}`);
  if (outcome.kind !== 'lost' || outcome.competitor === undefined) return said;
  return `${said} ${say(locale, 'outcome.to', { competitor: outcome.competitor })}`;
}

function listDetails(outcome: LeadOutcome, locale: Locale): string[] {
  switch (outcome.kind) {
    case 'won':
      return outcome.value === undefined ? [] : [sayMoney(locale, outcome.value.amount, outcome.value.currency)];
    case 'lost':
      return listLostDetails(outcome, locale);
    case 'nurture':
      return [say(locale, 'outcome.back-on', { date: sayDate(locale, outcome.returnsOn) })];
    case 'opportunity':
    case 'rejected':
      return [];
  }
}

type Lost = Extract<LeadOutcome, { kind: 'lost' }>;

/** A competitor’s name makes the reason “a competitor” needless. */
function listLostDetails({ reason, competitor }: Lost, locale: Locale): string[] {
  const isNamed = reason === 'competitor' && competitor !== undefined;
  return reason === undefined || isNamed ? [] : [say(locale, `lost.${reason}`).toLowerCase()];
}

function buildFields(lead: Lead, outcome: Exclude<DetailedOutcome, 'nurture'>, locale: Locale): OutcomeField[] {
  switch (outcome) {
    case 'won':
      return [buildValueField(lead, locale)];
    case 'lost':
      return buildLostFields(lead.outcome?.kind === 'lost' ? lead.outcome : { kind: 'lost' }, locale);
  }
}

type OutcomeField = Field<FieldName<'lead.outcome-told'>>;

const typed = { kind: 'text', isLong: false } as const;

function buildValueField(lead: Lead, locale: Locale): OutcomeField {
  const value = (lead.outcome?.kind === 'won' ? lead.outcome.value : undefined) ?? lead.facts.value;
  return {
    ...typed,
    name: 'value',
    label: say(locale, 'outcome.value', { currency: getCurrency(lead) }),
    hint: say(locale, 'outcome.optional'),
    isRequired: false,
    max: TYPED_MAX,
    ...(value !== undefined && { value: sayNumber(locale, Math.round(value.amount * 100) / 100) }),
  };
}

function buildLostFields({ reason, competitor = '' }: Lost, locale: Locale): OutcomeField[] {
  const options = [...LOST_REASONS, UNSAID] as const;
  return [
    {
      kind: 'choice',
      name: 'reason',
      label: say(locale, 'outcome.why'),
      options: options.map((value) => ({ value, label: say(locale, `lost.${value}`) })),
      value: reason ?? UNSAID,
    },
    {
      ...typed,
      name: 'competitor',
      label: say(locale, 'outcome.competitor'),
      hint: say(locale, 'outcome.optional'),
      isRequired: false,
      max: COMPETITOR_MAX,
      value: competitor,
    },
  ];
}

/** Soon by one choice; another day by choosing that, and it. */
function buildReturnFields({ outcome }: Lead, today: LocalDate, locale: Locale): OutcomeField[] {
  const chosen = outcome?.kind === 'nurture' ? outcome.returnsOn : undefined;
  return [
    {
      kind: 'choice',
      name: 'returns',
      label: say(locale, 'outcome.returns'),
      options: RETURNS.map((value) => ({ value, label: sayReturns(value, today, locale) })),
      value: chosen === undefined ? '' : 'on-day',
    },
    {
      kind: 'date',
      name: 'date',
      label: say(locale, 'outcome.returns-day'),
      isRequired: false,
      earliest: addDays(today, 1),
      latest: addDays(today, NURTURE_MAX_DAYS),
      ...(chosen !== undefined && { value: chosen }),
    },
  ];
}

function sayReturns(returns: Returns, today: LocalDate, locale: Locale): string {
  if (returns === 'on-day') return say(locale, 'outcome.returns-on');
  const months = RETURN_MONTHS[returns];
  return say(locale, 'outcome.returns-in', { months, date: sayDate(locale, addMonths(today, months)) });
}
