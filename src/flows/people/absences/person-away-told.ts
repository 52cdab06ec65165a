import { nameNobody } from '../../../cards/about.ts';
import type { Reply } from '../../../cards/card.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import { absencesCard, sayAbsence } from '../../../cards/people/absences-card.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { ABSENCES_MAX, type Days, listToCome } from '../../../domain/people/absences.ts';
import { readDays } from '../../../domain/typed-date.ts';
import { addDays } from '../../../domain/working-time.ts';
import { say, sayDayNear } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findToday, keepAbsences, listAbsences, readDaysAway } from './own-absences.ts';

/** Somebody says when they are not there; without a day they read what they said before. */
export const personAwayTold: MemberFlow<'person.away-told', Days[]> = {
  read: readDaysAway,
  decide: (facts, event, now) => {
    const { locale } = facts.person;
    const today = findToday(facts, now);
    const example = { from: today, to: addDays(today, EXAMPLE_DAYS) };
    if (event.days === '') return reply(showAbsences(facts.more, example, locale));
    const days = readDays(event.days, today);
    if (days === undefined) return reply(refuse(nameNobody(locale), 'away.unclear', example));
    const said = { from: sayDayNear(locale, days.from, today), to: sayDayNear(locale, days.to, today) };
    if (days.to < days.from) return reply(refuse(nameNobody(locale), 'away.order', said));
    if (days.to < today) return reply(refuse(nameNobody(locale), 'away.past', said));
    const toCome = listToCome([...facts.more, days], today);
    if (toCome.length > ABSENCES_MAX) {
      const words = say(locale, 'away.limit', { max: ABSENCES_MAX });
      return reply({ kind: 'refusal', card: listAbsences(facts, words, facts.more, now) });
    }
    const words = say(locale, 'away.done', { days: sayAbsence('within', days, today, locale) });
    return {
      changes: [keepAbsences(facts, toCome)],
      reply: { kind: 'notice', card: listAbsences(facts, words, toCome, now) },
    };
  },
};

const EXAMPLE_DAYS = 7;

function showAbsences(away: Days[], example: Days, locale: Locale): Reply {
  const toCome = listToCome(away, example.from);
  if (toCome.length === 0) return notice(nameNobody(locale), 'away.none', example);
  const [words, how] = [say(locale, 'away.to-come'), say(locale, 'away.how', example)];
  return { kind: 'notice', card: absencesCard({ words, toCome, how, today: example.from, locale }) };
}
