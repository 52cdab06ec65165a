import type { Locale } from '../../domain/organisation.ts';
import type { Days } from '../../domain/people/absences.ts';
import type { LocalDate } from '../../domain/working-time.ts';
import { say, sayDayNear } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { type Button, briefCard, type NamedCard, type Part } from '../card.ts';

/** What is said of somebody's absences, those to come, and whether another is offered. */
export type AbsencesContent = { words: string; toCome: Days[]; mayAdd?: true; today: LocalDate; locale: Locale };

/** Each absence to come, with the button that takes it away. */
export function absencesCard({ words, toCome, mayAdd, today, locale }: AbsencesContent): NamedCard {
  const rows = toCome.flatMap((days): Part[] => [
    { kind: 'text', text: [{ kind: 'strong', text: sayAbsence('alone', days, today, locale) }] },
    {
      kind: 'buttons',
      buttons: [
        {
          kind: 'tap',
          label: say(locale, 'away.remove', { from: sayDayNear(locale, days.from, today) }),
          tap: { kind: 'absence.removed', from: days.from, to: days.to },
        },
      ],
    },
  ]);
  const another: Button = { kind: 'tap', label: say(locale, 'away.another'), tap: { kind: 'absence.form-asked' } };
  const more: Part[] = mayAdd ? [{ kind: 'buttons', buttons: [another] }] : [];
  return nameCard(nameNobody(locale), briefCard([words], ...rows, ...more));
}

/** The days by themselves (`alone`) or within a sentence, each with its year where that is not this one's. */
export function sayAbsence(as: 'alone' | 'within', { from, to }: Days, today: LocalDate, locale: Locale): string {
  const [first, last] = [sayDayNear(locale, from, today), sayDayNear(locale, to, today)];
  if (from !== to) return say(locale, as === 'alone' ? 'away.days' : 'away.on-days', { from: first, to: last });
  return as === 'alone' ? first : say(locale, 'away.on-day', { day: first });
}
