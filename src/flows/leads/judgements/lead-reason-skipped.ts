import { briefCard } from '../../../cards/card.ts';
import { say } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** A rep would rather not say why; the verdict stands. */
export const leadReasonSkipped: MemberFlow<'lead.reason-skipped'> = {
  decide: ({ person }) => reply({ kind: 'card', card: briefCard([say(person.locale, 'why.skipped')]) }),
};
