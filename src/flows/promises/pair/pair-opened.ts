import { pairCard } from '../../../cards/promises/pair/pair-card.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findShownPair, findVersion, type PairFacts, readPair, refusePair } from './lib/read-pair.ts';

/** Somebody looks at one version, however it stands by now. */
export const pairOpened: MemberFlow<'pair.opened', PairFacts> = {
  read: (reads, { organisation }) => readPair(reads, organisation.id),
  decide: ({ person, organisation: { zone }, more }, { version }, now) => {
    const { locale } = person;
    const shown = findVersion(more.versions, version) && findShownPair(more, version, now);
    if (shown === undefined) return reply(refusePair('pair.gone', locale));
    return reply({ kind: 'notice', card: pairCard(shown, person, { locale, zone, now }) });
  },
};
