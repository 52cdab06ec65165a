import { notice, refuse } from '../../../cards/notices.ts';
import { namePair, sayLastDay } from '../../../cards/promises/pair/pair-card.ts';
import { checkKeeping, getOtherTeam, type PairVersion, planNextEnd } from '../../../domain/promises/pair/pair.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findVersion, refusePair } from './lib/read-pair.ts';

/** A manager keeps it for another quarter; once both teams’ do, its end moves on. */
export const pairKept: MemberFlow<'pair.kept', PairVersion | undefined> = {
  read: async (reads, { organisation }, { version }) => findVersion(await reads.pairVersions(organisation.id), version),
  decide: ({ person, organisation: { id, zone }, more: version }, _event, now) => {
    const { locale, team } = person;
    if (version === undefined) return reply(refusePair('pair.gone', locale));
    const about = namePair(locale);
    const other = getOtherTeam(team);
    const may = checkKeeping(version, person, now);
    const { askedAt, number } = version;
    if (may === 'kept') return reply(refuse(about, 'pair.was-kept', { team: other }));
    if (may !== 'yes' || askedAt === undefined) return reply(refusePair('pair.not-asked', locale));
    const hasOther = version.keptBy.includes(other);
    const kept = { kind: 'pair.kept' as const, organisation: id, number, team, hasOther, askedAt };
    const until = planNextEnd(version, zone);
    const next = sayLastDay({ until }, { locale, zone, now });
    if (!hasOther) return { changes: [kept], reply: notice(about, 'pair.kept-half', { team: other, next }) };
    return {
      changes: [kept, { kind: 'pair.prolonged', organisation: id, number, until }],
      reply: notice(about, 'pair.kept', { last: next }),
    };
  },
};
