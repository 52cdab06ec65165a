import { notice } from '../../cards/notices.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

export const buttonUnknown: MemberFlow<'button.unknown'> = {
  decide: ({ person }) => reply(notice(person.locale, 'button.unknown')),
};
