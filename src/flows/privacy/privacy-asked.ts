import { choosePolicyFigures, privacyCard } from '../../cards/privacy/privacy-card.ts';
import { chooseK } from '../../domain/privacy/policy.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** The k of the round that runs, and the highest that was promised to anything that is still kept; `agrees`: the teams agree on words, or on what they promise. */
type Promised = { running: number | undefined; kept: number | undefined; agrees: boolean };

/** Where people note words under their name for both teams. */
const AGREEING: ReadonlySet<string> = new Set(['language', 'promises']);

/** Somebody asks what is kept and who reads it: the promise, in the figures that hold here. */
export const privacyAsked: MemberFlow<'privacy.asked', Promised> = {
  read: async (reads, { organisation }) => {
    const { id } = organisation;
    const [[newest], kept, switches] = await Promise.all([
      reads.rounds(id),
      reads.promisedK(id),
      reads.roomSwitches(id),
    ]);
    const isRunning = newest?.state === 'open' || newest?.state === 'short' || newest?.state === 'review';
    return {
      running: isRunning ? newest.k : undefined,
      kept,
      agrees: switches.some(({ room, state }) => AGREEING.has(room) && state === 'on'),
    };
  },
  decide: ({ person, organisation, more: { running, kept, agrees } }) => {
    const k = running ?? chooseK(organisation.checkin?.k, kept);
    const figures = { ...choosePolicyFigures(organisation), k, agrees };
    return reply({ kind: 'notice', card: privacyCard(figures, person.locale) });
  },
};
