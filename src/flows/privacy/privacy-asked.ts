import { choosePolicyFigures, privacyCard } from '../../cards/privacy/privacy-card.ts';
import { chooseK } from '../../domain/privacy/policy.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** The k of the round that runs, and the highest that was promised to anything that is still kept. */
type Promised = { running: number | undefined; kept: number | undefined };

/** Somebody asks what is kept and who reads it: the promise, in the figures that hold here. */
export const privacyAsked: MemberFlow<'privacy.asked', Promised> = {
  read: async (reads, { organisation }) => {
    const [[newest], kept] = await Promise.all([reads.rounds(organisation.id), reads.promisedK(organisation.id)]);
    const isRunning = newest?.state === 'open' || newest?.state === 'short' || newest?.state === 'review';
    return { running: isRunning ? newest.k : undefined, kept };
  },
  decide: ({ person, organisation, more: { running, kept } }) => {
    const k = running ?? chooseK(organisation.checkin?.k, kept);
    const figures = { ...choosePolicyFigures(organisation), k };
    return reply({ kind: 'notice', card: privacyCard(figures, person.locale) });
  },
};
