import { mistypedCard } from '../../cards/people/help-card.ts';
import { listCommandHelp } from '../../domain/command-help.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

export const commandMistyped: MemberFlow<'command.mistyped'> = {
  decide: ({ person, organisation }, { text }, now) => {
    const commands = listCommandHelp({ person, organisation, rounds: [] }, now);
    return reply({ kind: 'notice', card: mistypedCard(text, commands, person) });
  },
};
