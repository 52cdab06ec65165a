import { missionForm } from '../../../cards/promises/goal/goal-form.ts';
import type { Mission } from '../../../domain/promises/goal/goal.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** A manager wants to write the mission, or another. */
export const missionFormAsked: MemberFlow<'mission.form-asked', Mission | undefined> = {
  read: (reads, { organisation }) => reads.mission(organisation.id),
  decide: ({ person: { locale }, more: mission }) => reply({ kind: 'form', form: missionForm(mission, locale) }),
};
