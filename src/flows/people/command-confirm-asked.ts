import { confirmCard } from '../../cards/people/help-card.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** A button of the help would post or write to others: it is asked once more. Who may is looked at when they say yes. */
export const commandConfirmAsked: MemberFlow<'command.confirm-asked'> = {
  decide: ({ person }, { command }) => reply({ kind: 'notice', card: confirmCard(command, person) }),
};
