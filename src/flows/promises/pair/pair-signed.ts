import { notice } from '../../../cards/notices.ts';
import { namePair, sayLastDay } from '../../../cards/promises/pair/pair-card.ts';
import { checkPairSigning, getOtherTeam, type PairVersion } from '../../../domain/promises/pair/pair.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { beginMessages } from '../../shared/begin-messages.ts';
import { listPairMessages, type PairManagers, readPairManagers } from './lib/pair-messages.ts';
import { findVersion, refusePair } from './lib/read-pair.ts';

type Facts = PairManagers & { version: PairVersion | undefined };

/** A manager signs a version; with that of the other team’s manager it is in force, and the others hear of it. */
export const pairSigned: MemberFlow<'pair.signed', Facts> = {
  read: async (reads, { organisation }, { version }, now) => {
    const [versions, managers] = await Promise.all([
      reads.pairVersions(organisation.id),
      readPairManagers(reads, organisation, now),
    ]);
    return { version: findVersion(versions, version), ...managers };
  },
  decide: ({ person, organisation: { id, zone }, more: { version, managers, receivers } }, _event, now) => {
    const { locale, team } = person;
    if (version === undefined) return reply(refusePair('pair.gone', locale));
    const may = checkPairSigning(version, person, now);
    if (may !== 'yes') return reply(refusePair(REFUSALS[may], locale));
    const { number } = version;
    const other = getOtherTeam(team);
    const hasOther = version.signatures[other] !== undefined;
    const place = { organisation: id, number };
    const signed = { kind: 'pair.signed' as const, ...place, team, by: person.id, hasOther, at: now };
    if (!hasOther) return { changes: [signed], reply: notice(namePair(locale), 'pair.signed', { team: other }) };
    const told = managers.filter((each) => each.id !== person.id);
    return {
      changes: [
        signed,
        { kind: 'pair.agreed', ...place, at: now },
        ...beginMessages(receivers, listPairMessages(told, { kind: 'pair-agreed', version: number }), now),
      ],
      reply: notice(namePair(locale), 'pair.is-agreed', { last: sayLastDay(version, { locale, zone, now }) }),
    };
  },
};

const REFUSALS = {
  'manager-only': 'pair.manager-only',
  'not-newest': 'pair.not-newest',
  signed: 'pair.is-signed',
  'same-person': 'pair.same-person',
} as const;
