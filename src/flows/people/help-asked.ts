import { helpCard } from '../../cards/people/help-card.ts';
import { type HelpFacts, listCommandHelp } from '../../domain/command-help.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** What there is for whoever asks: by their role and team, what can be done now, as it is typed where they are. */
export const helpAsked: MemberFlow<'help.asked', HelpFacts['rounds']> = {
  read: (reads, { organisation }) => reads.rounds(organisation.id),
  decide: ({ person, organisation, more: rounds }, _event, now) => {
    const commands = listCommandHelp({ person, organisation, rounds }, now);
    return reply({ kind: 'notice', card: helpCard(commands, person) });
  },
};
