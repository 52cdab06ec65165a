import { eraseCard } from '../../cards/privacy/privacy-card.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** Deleting cannot be undone, so it is asked once more, with what it means. */
export const privacyEraseAsked: MemberFlow<'privacy.erase-asked'> = {
  decide: ({ person }) => reply({ kind: 'notice', card: eraseCard(person.locale) }),
};
