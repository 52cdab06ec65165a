import type { Round } from '../../../domain/checkins/checkin.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import { followGroup } from '../../../domain/setup/settings/change-people.ts';
import { change } from '../../flow.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';
import { changePeople } from '../lib/keep-people.ts';

type Facts = { organisation: Organisation | undefined; known: Person[]; rounds: Round[] };

/** Who is in the group that a team follows: whoever is new joins, whoever came by it and is in it no more leaves. */
export const groupRead: UnguardedFlow<'group.read', Facts> = {
  read: async (reads, _nobody, { organisation: id }) => {
    const [organisation, known, rounds] = await Promise.all([
      reads.organisation(id),
      reads.people(id),
      reads.rounds(id),
    ]);
    return { organisation, known, rounds };
  },
  decide: ({ more: { organisation, known, rounds } }, { team, group }, now) => {
    const followed = organisation?.teamGroups?.[team];
    const isFollowed = followed !== undefined && followed.id === group.id && followed.workspace === group.workspace;
    // What cannot be read takes nobody away, and neither does a group of which nobody is left.
    const picks = group.found?.people ?? [];
    if (organisation === undefined || !isFollowed || picks.length === 0) return change();
    const people = followGroup(known, team, picks, organisation);
    return change(...changePeople({ known, rounds }, organisation.id, people, now));
  },
};
