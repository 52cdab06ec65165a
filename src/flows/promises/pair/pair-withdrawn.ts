import { notice } from '../../../cards/notices.ts';
import { namePair } from '../../../cards/promises/pair/pair-card.ts';
import { findStanding, type PairVersion } from '../../../domain/promises/pair/pair.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findVersion, refusePair } from './lib/read-pair.ts';

/** A manager takes a proposal back; what is in force stays. */
export const pairWithdrawn: MemberFlow<'pair.withdrawn', PairVersion[]> = {
  read: (reads, { organisation }) => reads.pairVersions(organisation.id),
  decide: ({ person: { locale }, organisation, more: versions }, { version: number }, now) => {
    const version = findVersion(versions, number);
    if (version === undefined) return reply(refusePair('pair.gone', locale));
    if (version.state !== 'proposed') return reply(refusePair('pair.not-newest', locale));
    const { agreed } = findStanding(versions, now);
    const about = namePair(locale);
    return {
      changes: [{ kind: 'pair.withdrawn', organisation: organisation.id, number, at: now }],
      reply:
        agreed === undefined
          ? notice(about, 'pair.withdrawn')
          : notice(about, 'pair.withdrawn-from', { version: agreed.number }),
    };
  },
};
