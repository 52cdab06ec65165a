import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import { type Days, findRunning, listToCome, removeDays } from '../../../domain/people/absences.ts';
import { say, sayDayNear } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findToday, keepAbsences, listAbsences, readDaysAway } from './own-absences.ts';

/** Somebody is there again: the absence of today ends, later ones stay. */
export const personBackTold: MemberFlow<'person.back-told', Days[]> = {
  read: readDaysAway,
  decide: (facts, _event, now) => {
    const { locale } = facts.person;
    const today = findToday(facts, now);
    const toCome = listToCome(facts.more, today);
    const running = findRunning(toCome, today);
    if (running === undefined) {
      const [next] = toCome;
      if (next === undefined) return reply(refuse(nameNobody(locale), 'back.not-away'));
      const words = say(locale, 'back.next', { from: sayDayNear(locale, next.from, today) });
      return reply({ kind: 'refusal', card: listAbsences(facts, words, toCome, now) });
    }
    const later = listToCome(removeDays(toCome, { from: today, to: running.to }), today);
    const words = say(locale, 'back.done', { later: later.length });
    return {
      changes: [keepAbsences(facts, later)],
      reply: { kind: 'notice', card: listAbsences(facts, words, later, now) },
    };
  },
};
