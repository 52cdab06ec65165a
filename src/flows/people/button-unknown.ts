import { nameNobody } from '../../cards/about.ts';
import { refuse } from '../../cards/notices.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

export const buttonUnknown: MemberFlow<'button.unknown'> = {
  decide: ({ person }) => reply(refuse(nameNobody(person.locale), 'button.unknown')),
};
