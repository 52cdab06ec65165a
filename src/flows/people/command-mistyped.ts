import { mistypedCard } from '../../cards/notices.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

export const commandMistyped: MemberFlow<'command.mistyped'> = {
  decide: ({ person }, { text }) => reply({ kind: 'notice', card: mistypedCard(text, person.locale) }),
};
