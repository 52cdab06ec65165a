import { mistypedCard } from '../../cards/people/help-card.ts';
import { findMeantCommands, type HelpFacts, listCommandHelp } from '../../domain/command-help.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

export const commandMistyped: MemberFlow<'command.mistyped', HelpFacts['switches']> = {
  read: (reads, { organisation }) => reads.roomSwitches(organisation.id),
  decide: ({ person, organisation, more: switches }, { text, by }, now) => {
    const commands = listCommandHelp({ person, organisation, rounds: [], switches }, now);
    return reply({ kind: 'notice', card: mistypedCard(text, findMeantCommands(text, commands, by), person) });
  },
};
