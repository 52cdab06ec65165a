import type { FieldName } from '../../../domain/event.ts';
import { isClockRunning } from '../../../domain/leads/clock/follow-up-steps.ts';
import {
  computeSnoozeEnd,
  findSnoozeDay,
  SNOOZE_DAYS_MAX,
  SNOOZES,
  SNOOZES_MAX,
  type Snooze,
  type SnoozeClock,
} from '../../../domain/leads/clock/snooze.ts';
import type { TappedFrom } from '../../../domain/leads/events.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { HOUR_MS, type Instant } from '../../../domain/time.ts';
import { addDays, getLocalDate } from '../../../domain/working-time.ts';
import { say, sayMomentNear, sayTime } from '../../../words/say.ts';
import { nameCard } from '../../about.ts';
import { type Button, briefCard, type Choice, type Field, type FormOf, type Menu, type NamedCard } from '../../card.ts';
import { nameLead, sayCompany } from '../lead-words.ts';

/** When and where a snooze is asked for, and in which language. */
export type SnoozeContent = { lead: Lead; clock: SnoozeClock; now: Instant; locale: Locale };

/** What only whoever has the lead may do, as the menu of a message. */
export function buildOwnerMenu(content: SnoozeContent, from: TappedFrom = 'message'): Menu {
  return { kind: 'menu', label: say(content.locale, 'lead.more'), choices: listOwnerTaps(content, from) };
}

/** They ask for time, as long as they may, or give it back. */
export function listOwnerTaps(content: SnoozeContent, from: TappedFrom = 'message'): TapChoice[] {
  const { lead, locale } = content;
  const mayAsk = isClockRunning(lead) && (lead.snoozes ?? 0) < SNOOZES_MAX;
  const other = { label: say(locale, 'snooze.other'), tap: { kind: 'lead.snooze-asked', lead: lead.id } } as const;
  return [
    ...(mayAsk ? [...listSnoozes(content).map((each) => buildSnooze(each, { lead, locale }, from)), other] : []),
    ...(mayAsk ? [] : [buildNotRipe(lead, locale)]),
    { label: say(locale, 'lead.give-back'), tap: { kind: 'lead.given-back', lead: lead.id, from } },
  ];
}

type TapChoice = Extract<Choice, { tap: object }>;
type SnoozeOption = { value: Snooze; label: string };

function buildSnooze(
  { value, label }: SnoozeOption,
  { lead, locale }: Pick<SnoozeContent, 'lead' | 'locale'>,
  from: TappedFrom,
): TapChoice {
  return {
    label: say(locale, 'snooze.choice', { until: label }),
    tap: { kind: 'lead.snoozed', lead: lead.id, until: value, from },
  };
}

function buildNotRipe({ id: lead }: Lead, locale: Locale): TapChoice {
  const tap = { kind: 'lead.outcome-asked', lead, outcome: 'nurture' } as const;
  return { label: `${say(locale, 'outcome.nurture')}…`, tap };
}

/**
 * Those that end at a moment of today or tomorrow that is still to come. An hour after which nobody works is called by when they do; where that is
 * another day, it is what stands below it.
 */
function listSnoozes({ clock, now, locale }: SnoozeContent): SnoozeOption[] {
  return SNOOZES.flatMap((value) => {
    const at = computeSnoozeEnd(value, now, clock);
    if (at === undefined) return [];
    const zone = clock.owner.zone ?? clock.organisation.zone;
    const [day, today] = [getLocalDate(at, zone), findSnoozeDay(now, clock)];
    if (value === 'hour' && day !== today) return [];
    const isOther = value === 'tomorrow' ? day !== addDays(today, 1) : value === 'hour' && at !== now + HOUR_MS;
    const label = isOther
      ? say(locale, 'snooze.until', { date: sayMomentNear(locale, zone, at, now) })
      : say(locale, `snooze.${value}`, { time: sayTime(locale, zone, at) });
    return [{ value, label }];
  });
}

/** Asks until when: by one choice, or a day. */
export function snoozeForm(content: SnoozeContent): FormOf<'lead.snoozed'> {
  const { lead, clock, now, locale } = content;
  const today = findSnoozeDay(now, clock);
  const fields: Field<FieldName<'lead.snoozed'>>[] = [
    {
      kind: 'choice',
      name: 'until',
      label: say(locale, 'snooze.label'),
      options: [...listSnoozes(content), { value: 'on-day', label: say(locale, 'snooze.on-day') }],
      value: '',
    },
    {
      kind: 'date',
      name: 'date',
      label: say(locale, 'snooze.day'),
      isRequired: false,
      earliest: addDays(today, 1),
      latest: addDays(today, SNOOZE_DAYS_MAX),
    },
  ];
  return {
    about: nameLead(lead, locale),
    title: say(locale, 'snooze.title'),
    submit: say(locale, 'snooze.title'),
    cancel: say(locale, 'note.cancel'),
    tap: { kind: 'lead.snoozed', lead: lead.id },
    fields,
  };
}

/** It was snoozed often enough: perhaps it is not ripe. */
export function notRipeCard(lead: Lead, locale: Locale): NamedCard {
  const button: Button = { kind: 'tap', ...buildNotRipe(lead, locale) };
  const text = say(locale, 'snooze.enough', { company: sayCompany(lead) });
  return nameCard(nameLead(lead, locale), briefCard([text], { kind: 'buttons', buttons: [button] }));
}
