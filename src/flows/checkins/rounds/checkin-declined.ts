import { briefCard } from '../../../cards/card.ts';
import { say } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Somebody decided against what they were asked to confirm. */
export const checkinDeclined: MemberFlow<'checkin.declined'> = {
  decide: ({ person }) => reply({ kind: 'card', card: briefCard([say(person.locale, 'close.kept')]) }),
};
