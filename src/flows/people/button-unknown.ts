import { notice, strangerNotice } from '../../cards/notices.ts';
import type { Person } from '../../domain/people/person.ts';
import { flow, reply } from '../flow.ts';

export const buttonUnknown = flow<'button.unknown', Person | undefined>({
  read: (reads, event) => reads.person(event.by),
  decide: (person) => reply(person === undefined ? strangerNotice() : notice(person.locale, 'button.unknown')),
});
