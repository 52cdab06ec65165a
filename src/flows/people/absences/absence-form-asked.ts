import { absenceForm } from '../../../cards/people/absence-form.ts';
import { type Days, listToCome } from '../../../domain/people/absences.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findToday, readDaysAway } from './own-absences.ts';

/** Somebody wants to say when they are not there. */
export const absenceFormAsked: MemberFlow<'absence.form-asked', Days[]> = {
  read: readDaysAway,
  decide: (facts, _event, now) => {
    const today = findToday(facts, now);
    return reply({ kind: 'form', form: absenceForm(listToCome(facts.more, today), today, facts.person.locale) });
  },
};
