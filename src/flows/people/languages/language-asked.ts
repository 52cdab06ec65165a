import { languageCard } from '../../../cards/people/language-card.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Somebody asks in which language they are written to, or means one the bot does not speak: which, why, and the other. */
export const languageAsked: MemberFlow<'language.asked'> = {
  decide: ({ person }) => reply({ kind: 'notice', card: languageCard(person) }),
};
