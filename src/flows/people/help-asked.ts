import { helpCard, strangerNotice } from '../../cards/notices.ts';
import type { Person } from '../../domain/people/person.ts';
import { flow, reply } from '../flow.ts';

export const helpAsked = flow<'help.asked', Person | undefined>({
  read: (reads, event) => reads.person(event.by),
  decide: (person) =>
    reply(person === undefined ? strangerNotice() : { kind: 'notice', card: helpCard(person.locale) }),
});
