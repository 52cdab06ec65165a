import type { Locale } from '../../domain/organisation.ts';
import { ABSENCE_DAY_MAX, type Days } from '../../domain/people/absences.ts';
import { addDays, type LocalDate } from '../../domain/working-time.ts';
import { say, sayList } from '../../words/say.ts';
import { nameNobody } from '../about.ts';
import type { Field, FormOf } from '../card.ts';
import { sayAbsence } from './absences-card.ts';

/** Asks from which day until which; what was said before stands below, so that nobody says it twice. */
export function absenceForm(toCome: Days[], today: LocalDate, locale: Locale): FormOf<'absence.given'> {
  const known = toCome.map((days) => sayAbsence('alone', days, today, locale));
  const latest = addDays(today, ABSENCE_DAY_MAX);
  return {
    about: nameNobody(locale),
    title: say(locale, 'away.title'),
    submit: say(locale, 'away.save'),
    cancel: say(locale, 'away.cancel'),
    tap: { kind: 'absence.given' },
    fields: [
      { kind: 'date', name: 'from', label: say(locale, 'away.from'), isRequired: true, latest },
      { kind: 'date', name: 'to', label: say(locale, 'away.to'), isRequired: false, earliest: today, latest },
      buildSmall(say(locale, 'away.note')),
      ...(known.length === 0 ? [] : [buildSmall(say(locale, 'away.known', { days: sayList(locale, known) }))]),
    ],
  };
}

function buildSmall(text: string): Field<never> {
  return { kind: 'part', part: { kind: 'small', text: [text] } };
}
