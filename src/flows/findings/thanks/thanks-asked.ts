import { thanksForm } from '../../../cards/findings/thanks-forms.ts';
import type { Person } from '../../../domain/people/person.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';

/** Somebody wants to thank somebody: of those a message reaches, never themselves. */
export const thanksAsked: MemberFlow<'thanks.asked', Person[]> = {
  read: (reads, { organisation }) => reads.people(organisation.id),
  decide: ({ person, more: people }, _event, now) => {
    const others = people.filter((each) => each.id !== person.id && findDirectTarget(each) !== undefined);
    return reply({ kind: 'form', form: thanksForm(others, person.team, { asked: now, locale: person.locale }) });
  },
};
