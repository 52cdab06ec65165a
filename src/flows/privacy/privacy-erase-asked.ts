import { strangerNotice } from '../../cards/notices.ts';
import { eraseCard } from '../../cards/privacy/privacy-card.ts';
import type { Person } from '../../domain/people/person.ts';
import { flow, reply } from '../flow.ts';

/** Deleting cannot be undone, so it is asked once more, with what it means. */
export const privacyEraseAsked = flow<'privacy.erase-asked', Person | undefined>({
  read: (reads, event) => reads.person(event.by),
  decide: (person) =>
    reply(person === undefined ? strangerNotice() : { kind: 'notice', card: eraseCard(person.locale) }),
});
