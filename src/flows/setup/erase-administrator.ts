import type { Organisation } from '../../domain/organisation.ts';
import { isSameIdentity, type Person } from '../../domain/people/person.ts';
import { defineRule } from '../room.ts';

/** Who is erased looks after the bot no longer: their accounts stand with the settings, in no table of persons. */
export const eraseAdministrator = defineRule<Person, Organisation | undefined>({
  read: (reads, { organisation }) => reads.organisation(organisation),
  decide: (organisation, { identities }, now) => {
    const was = organisation?.administrators ?? [];
    const others = was.filter((each) => !identities.some((identity) => isSameIdentity(identity, each)));
    if (organisation === undefined || others.length === was.length) return [];
    const value = others.length === 0 ? undefined : others;
    const setting = { path: 'administrators' as const, value };
    return [{ kind: 'setting.changed', organisation: organisation.id, at: now, setting, was }];
  },
});
