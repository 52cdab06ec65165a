import { mistypedCard, strangerNotice } from '../../cards/notices.ts';
import type { Person } from '../../domain/people/person.ts';
import { flow, reply } from '../flow.ts';

export const commandMistyped = flow<'command.mistyped', Person | undefined>({
  read: (reads, event) => reads.person(event.by),
  decide: (person, event) =>
    reply(person === undefined ? strangerNotice() : { kind: 'notice', card: mistypedCard(event.text, person.locale) }),
});
