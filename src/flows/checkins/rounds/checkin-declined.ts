import { briefCard } from '../../../cards/card.ts';
import { strangerNotice } from '../../../cards/notices.ts';
import type { Person } from '../../../domain/people/person.ts';
import { say } from '../../../words/say.ts';
import { flow, reply } from '../../flow.ts';

/** Somebody thought better of it. */
export const checkinDeclined = flow<'checkin.declined', Person | undefined>({
  read: (reads, event) => reads.person(event.by),
  decide: (person) =>
    reply(
      person === undefined ? strangerNotice() : { kind: 'card', card: briefCard([say(person.locale, 'close.kept')]) },
    ),
});
