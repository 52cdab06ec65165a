import type { FieldName } from '../../../domain/event.ts';
import { ABSENCE_DAY_MAX, type Days } from '../../../domain/people/absences.ts';
import { readDate } from '../../../domain/typed-date.ts';
import { addDays, type LocalDate } from '../../../domain/working-time.ts';
import type { WordKey } from '../../../words/catalogues.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { addAbsence, findToday, readDaysAway } from './own-absences.ts';

type Typed = { from: string; to: string };
type Wrong = { field: FieldName<'absence.given'>; wrong: WordKey };

/** The form of an absence comes back: without a last day it is one day. */
export const absenceGiven: MemberFlow<'absence.given', Days[]> = {
  read: readDaysAway,
  decide: (facts, typed, now) => {
    const days = readTyped(typed, findToday(facts, now));
    if ('wrong' in days) return refuseFields<'absence.given'>({ [days.field]: say(facts.person.locale, days.wrong) });
    return addAbsence(facts, days, now);
  },
};

function readTyped({ from: typedFrom, to: typedTo }: Typed, today: LocalDate): Days | Wrong {
  const from = readDate(typedFrom, today);
  if (from === undefined) return { field: 'from', wrong: 'away.day-unclear' };
  const to = typedTo.trim() === '' ? from : readDate(typedTo, today);
  if (to === undefined) return { field: 'to', wrong: 'away.day-unclear' };
  if (to < from) return { field: 'to', wrong: 'away.day-early' };
  if (to < today) return { field: typedTo.trim() === '' ? 'from' : 'to', wrong: 'away.day-past' };
  return to > addDays(today, ABSENCE_DAY_MAX) ? { field: 'to', wrong: 'away.day-far' } : { from, to };
}
