import { briefCard } from '../../../cards/card.ts';
import { strangerNotice } from '../../../cards/notices.ts';
import type { Person } from '../../../domain/people/person.ts';
import { say } from '../../../words/say.ts';
import { flow, reply } from '../../flow.ts';

/** A rep would rather not say why; the verdict stands. */
export const leadReasonSkipped = flow<'lead.reason-skipped', Person | undefined>({
  read: (reads, event) => reads.person(event.by),
  decide: (person) =>
    reply(
      person === undefined ? strangerNotice() : { kind: 'card', card: briefCard([say(person.locale, 'why.skipped')]) },
    ),
});
