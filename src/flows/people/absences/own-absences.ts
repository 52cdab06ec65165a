import type { NamedCard } from '../../../cards/card.ts';
import { absencesCard, sayAbsence } from '../../../cards/people/absences-card.ts';
import { ABSENCES_MAX, type Days, listDaysAway, listToCome } from '../../../domain/people/absences.ts';
import type { Instant } from '../../../domain/time.ts';
import { getLocalDate, type LocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { say } from '../../../words/say.ts';
import { type Decision, reply } from '../../flow.ts';
import type { Member } from '../../guards/member.ts';

/** Somebody, and the days on which they are away. */
export type AwayFacts = Member & { more: Days[] };

export async function readDaysAway(reads: Reads, { person: { id, organisation } }: Member): Promise<Days[]> {
  return listDaysAway(await reads.absences(organisation), id);
}

/** Today where they work. */
export function findToday({ person, organisation }: Member, now: Instant): LocalDate {
  return getLocalDate(now, person.zone ?? organisation.zone);
}

/** Keeps these days in place of those that were, without what is over. */
export function keepAbsences({ person: { id, organisation }, more: was }: AwayFacts, now: Days[]): Change {
  return { kind: 'absences.kept', organisation, person: id, was, now };
}

/** One more absence, as far as there may be another; they read all that are to come. */
export function addAbsence(facts: AwayFacts, days: Days, now: Instant): Decision {
  const { locale } = facts.person;
  const today = findToday(facts, now);
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
}

/** Says something of their absences, above those that are to come. */
export function listAbsences(facts: AwayFacts, words: string, away: Days[], now: Instant): NamedCard {
  const today = findToday(facts, now);
  return absencesCard({ words, toCome: listToCome(away, today), today, locale: facts.person.locale });
}
