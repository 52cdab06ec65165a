import { notice, strangerNotice } from '../../cards/notices.ts';
import type { Person } from '../../domain/people/person.ts';
import { flow, reply } from '../flow.ts';

type Facts = { person: Person; isAway: boolean } | undefined;

/** Somebody is there again. */
export const personBackTold = flow<'person.back-told', Facts>({
  read: async (reads, event) => {
    const person = await reads.person(event.by);
    if (person === undefined) return undefined;
    const absences = await reads.absences(person.organisation);
    return { person, isAway: absences.some((absence) => absence.person === person.id) };
  },
  decide: (facts) => {
    if (facts === undefined) return reply(strangerNotice());
    const { id, organisation, locale } = facts.person;
    if (!facts.isAway) return reply(notice(locale, 'back.not-away'));
    return {
      changes: [{ kind: 'person.back', organisation, person: id }],
      reply: notice(locale, 'back.done'),
    };
  },
});
