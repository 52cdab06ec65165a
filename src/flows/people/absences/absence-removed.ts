import { sayAbsence } from '../../../cards/people/absences-card.ts';
import { ABSENCES_MAX, type Days, listToCome, removeDays } from '../../../domain/people/absences.ts';
import { say } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findToday, keepAbsences, listAbsences, readDaysAway } from './own-absences.ts';

/** Somebody takes an absence away by its button, as it was when they read it; they read what is left. */
export const absenceRemoved: MemberFlow<'absence.removed', Days[]> = {
  read: readDaysAway,
  decide: (facts, { from, to }, now) => {
    const { locale } = facts.person;
    const today = findToday(facts, now);
    const was = listToCome(facts.more, today);
    const left = listToCome(removeDays(was, { from, to }), today);
    const isThere = was.some((days) => days.from <= to && days.to >= from);
    // An old button may lie within a longer absence, and leave two of it.
    if (left.length > ABSENCES_MAX) {
      const words = say(locale, 'away.limit', { max: ABSENCES_MAX });
      return reply({ kind: 'card', card: listAbsences(facts, words, was, now) });
    }
    const days = sayAbsence('alone', { from, to }, today, locale);
    const words = say(locale, isThere ? 'away.removed' : 'away.gone', { days, left: left.length });
    return {
      changes: isThere ? [keepAbsences(facts, left)] : [],
      reply: { kind: 'card', card: listAbsences(facts, words, left, now) },
    };
  },
};
