import type { FieldName } from '../../../domain/event.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { FIGURE_TYPED_MAX } from '../../../domain/promises/pair/events.ts';
import {
  getLastDayOf,
  listEndBounds,
  offerLastDay,
  type PairFigure,
  type PairVersion,
} from '../../../domain/promises/pair/pair.ts';
import type { LocalDate } from '../../../domain/working-time.ts';
import { say, sayNumber } from '../../../words/say.ts';
import type { Field, FormOf } from '../../card.ts';
import { namePair } from './pair-card.ts';

/** `from`: what is to be changed; `newest`: the number of the newest version, 0 where there is none; `hours`: as it is without a promise. */
export type PairBegins = { from?: PairVersion; newest: number; hours: number; today: LocalDate; zone: string };
type PairField = Field<FieldName<'pair.proposed'>>;

/** Both halves and their last day; what is changed begins as it was. */
export function pairForm({ from, newest, hours, today, zone }: PairBegins, locale: Locale): FormOf<'pair.proposed'> {
  const { earliest, latest } = listEndBounds(today);
  const last = from === undefined ? offerLastDay(today) : getLastDayOf(from, zone);
  const figures = { sqls: from?.sqls, hours: from?.hours ?? hours, attempts: from?.attempts, weekly: from?.weekly };
  return {
    about: namePair(locale),
    title: say(locale, 'pair.form'),
    submit: say(locale, 'pair.form-save'),
    cancel: say(locale, 'pair.form-cancel'),
    tap: { kind: 'pair.proposed', ...(newest > 0 && { version: newest }) },
    fields: [
      askFigure('sqls', figures.sqls, locale, say(locale, 'pair.form-sqls-hint')),
      askFigure('hours', figures.hours, locale, say(locale, 'pair.form-hours-hint')),
      askFigure('attempts', figures.attempts, locale),
      askFigure('weekly', figures.weekly, locale, say(locale, 'pair.form-weekly-hint')),
      {
        kind: 'date',
        name: 'until',
        label: say(locale, 'pair.form-until'),
        isRequired: true,
        earliest,
        latest,
        value: last < earliest ? offerLastDay(today) : last,
      },
    ],
  };
}

function askFigure(name: PairFigure, value: number | undefined, locale: Locale, hint?: string): PairField {
  return {
    kind: 'text',
    name,
    label: say(locale, `pair.form-${name}`),
    ...(hint !== undefined && { hint }),
    isRequired: name !== 'weekly',
    isLong: false,
    max: FIGURE_TYPED_MAX,
    ...(value !== undefined && { value: sayNumber(locale, value) }),
  };
}
