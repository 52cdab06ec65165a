import { nameNobody } from '../../../cards/about.ts';
import type { Reply } from '../../../cards/card.ts';
import { refuse } from '../../../cards/notices.ts';
import { absenceForm } from '../../../cards/people/absence-form.ts';
import { absencesCard } from '../../../cards/people/absences-card.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { type Days, listToCome } from '../../../domain/people/absences.ts';
import { readDays } from '../../../domain/typed-date.ts';
import { addDays, type LocalDate } from '../../../domain/working-time.ts';
import { say, sayDayNear, sayTypedDay } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { addAbsence, findToday, readDaysAway } from './own-absences.ts';

/** Somebody says when they are not there; without a day they read what they said before, or are asked. */
export const personAwayTold: MemberFlow<'person.away-told', Days[]> = {
  read: readDaysAway,
  decide: (facts, event, now) => {
    const { locale } = facts.person;
    const today = findToday(facts, now);
    if (event.days === '') return reply(showAbsences(listToCome(facts.more, today), today, locale));
    const days = readDays(event.days, today);
    if (days === undefined) {
      const example = { from: sayTypedDay(locale, today), to: sayTypedDay(locale, addDays(today, EXAMPLE_DAYS)) };
      return reply(refuse(nameNobody(locale), 'away.unclear', example));
    }
    const said = { from: sayDayNear(locale, days.from, today), to: sayDayNear(locale, days.to, today) };
    if (days.to < days.from) return reply(refuse(nameNobody(locale), 'away.order', said));
    if (days.to < today) return reply(refuse(nameNobody(locale), 'away.past', said));
    return addAbsence(facts, days, now);
  },
};

const EXAMPLE_DAYS = 7;

function showAbsences(toCome: Days[], today: LocalDate, locale: Locale): Reply {
  if (toCome.length === 0) return { kind: 'form', form: absenceForm(toCome, today, locale) };
  const words = say(locale, 'away.to-come');
  return { kind: 'notice', card: absencesCard({ words, toCome, mayAdd: true, today, locale }) };
}
