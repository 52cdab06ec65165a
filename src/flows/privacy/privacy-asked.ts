import { type PolicyFigures, privacyCard } from '../../cards/privacy/privacy-card.ts';
import { chooseK, POLICY } from '../../domain/privacy/policy.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/**
 * Somebody asks what is kept and who reads it: the promise, in the figures that hold here. `more` is the k that was
 * promised to answers that are still kept.
 */
export const privacyAsked: MemberFlow<'privacy.asked', number | undefined> = {
  read: async (reads, { organisation }) => {
    const [newest] = await reads.rounds(organisation.id);
    const running = newest?.state === 'open' || newest?.state === 'review' ? newest.k : undefined;
    return running ?? (await reads.promisedK(organisation.id));
  },
  decide: ({ person, organisation: { checkin, retention }, more: promised }) => {
    const figures: PolicyFigures = {
      k: chooseK(checkin?.k, promised),
      lines: retention?.lines ?? POLICY.linesDays,
      leadDays: retention?.leads ?? POLICY.leadsDays,
    };
    return reply({ kind: 'notice', card: privacyCard(figures, person.locale) });
  },
};
