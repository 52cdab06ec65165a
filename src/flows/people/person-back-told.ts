import { nameNobody } from '../../cards/about.ts';
import { notice, refuse } from '../../cards/notices.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** Somebody is there again; `more`: whether they were away at all. */
export const personBackTold: MemberFlow<'person.back-told', boolean> = {
  read: async (reads, { person }) => {
    const absences = await reads.absences(person.organisation);
    return absences.some((absence) => absence.person === person.id);
  },
  decide: ({ person: { id, organisation, locale }, more: isAway }) => {
    if (!isAway) return reply(refuse(nameNobody(locale), 'back.not-away'));
    return {
      changes: [{ kind: 'person.back', organisation, person: id }],
      reply: notice(nameNobody(locale), 'back.done'),
    };
  },
};
