import { type PolicyFigures, privacyCard } from '../../cards/privacy/privacy-card.ts';
import { chooseK, POLICY } from '../../domain/privacy/policy.ts';
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
  decide: ({ person, organisation: { checkin, retention }, more: { running, kept } }) => {
    const figures: PolicyFigures = {
      k: running ?? chooseK(checkin?.k, kept),
      lines: retention?.lines ?? POLICY.linesDays,
      leadDays: retention?.leads ?? POLICY.leadsDays,
    };
    return reply({ kind: 'notice', card: privacyCard(figures, person.locale) });
  },
};
