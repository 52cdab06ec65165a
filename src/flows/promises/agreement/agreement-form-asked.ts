import { agreementForm } from '../../../cards/promises/agreement/agreement-form.ts';
import type { Person } from '../../../domain/people/person.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Somebody wants to note what was agreed. */
export const agreementFormAsked: MemberFlow<'agreement.form-asked', Person[]> = {
  read: (reads, { organisation }) => reads.people(organisation.id),
  decide: ({ person: { locale }, organisation: { zone }, more: people }, _event, now) =>
    reply({
      kind: 'form',
      form: agreementForm(people, { asked: now, today: getLocalDate(now, zone), locale }),
    }),
};
