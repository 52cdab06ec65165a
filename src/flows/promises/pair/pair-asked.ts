import { noPairCard, pairCard } from '../../../cards/promises/pair/pair-card.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findShownPair, type PairFacts, readPair } from './lib/read-pair.ts';

/** Somebody looks at what is in force, else at what is proposed. */
export const pairAsked: MemberFlow<'pair.asked', PairFacts> = {
  read: (reads, { organisation }) => readPair(reads, organisation.id),
  decide: ({ person, organisation: { zone }, more }, _event, now) => {
    const shown = findShownPair(more, undefined, now);
    const card =
      shown === undefined ? noPairCard(person) : pairCard(shown, person, { locale: person.locale, zone, now });
    return reply({ kind: 'notice', card });
  },
};
