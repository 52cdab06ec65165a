import { helpCard } from '../../cards/people/help-card.ts';
import { type HelpFacts, listCommandHelp } from '../../domain/command-help.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

type Facts = Pick<HelpFacts, 'rounds' | 'switches'>;

/** What there is for whoever asks: by their role and team, what can be done now, as it is typed where they are. */
export const helpAsked: MemberFlow<'help.asked', Facts> = {
  read: async (reads, { organisation: { id } }) => {
    const [rounds, switches] = await Promise.all([reads.rounds(id), reads.roomSwitches(id)]);
    return { rounds, switches };
  },
  decide: ({ person, organisation, more }, { isEmojiUnheard }, now) => {
    const commands = listCommandHelp({ person, organisation, ...more }, now);
    return reply({ kind: 'notice', card: helpCard(commands, person, isEmojiUnheard) });
  },
};
