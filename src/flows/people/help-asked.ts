import { helpCard } from '../../cards/notices.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

export const helpAsked: MemberFlow<'help.asked'> = {
  decide: ({ person }) => reply({ kind: 'notice', card: helpCard(person.locale) }),
};
