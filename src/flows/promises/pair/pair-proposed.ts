import { notice } from '../../../cards/notices.ts';
import { namePair } from '../../../cards/promises/pair/pair-card.ts';
import type { Person } from '../../../domain/people/person.ts';
import { findStanding, getOtherTeam, type PairTerms, type PairVersion } from '../../../domain/promises/pair/pair.ts';
import type { Instant } from '../../../domain/time.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { beginMessages } from '../../shared/begin-messages.ts';
import { listPairMessages, type PairManagers, readPairManagers } from './lib/pair-messages.ts';
import { readTerms } from './lib/read-terms.ts';

type Facts = PairManagers & { versions: PairVersion[] };

/** A manager proposes both halves, signed for their own team; the proposal before it is withdrawn with its signatures. */
export const pairProposed: MemberFlow<'pair.proposed', Facts> = {
  read: async (reads, { organisation }, _event, now) => {
    const [versions, managers] = await Promise.all([
      reads.pairVersions(organisation.id),
      readPairManagers(reads, organisation, now),
    ]);
    return { versions, ...managers };
  },
  decide: ({ person, organisation, more: { versions, managers, receivers } }, event, now) => {
    const { locale, team } = person;
    const { id, zone } = organisation;
    const read = readTerms(event, { locale, zone, today: getLocalDate(now, zone) });
    if ('faults' in read) return refuseFields<'pair.proposed'>(read.faults);
    const { newest } = findStanding(versions, now);
    if (newest !== (event.version ?? 0)) return refuseFields<'pair.proposed'>({ sqls: say(locale, 'pair.outdated') });
    const version = makePair(newest + 1, read.terms, person, now);
    const other = getOtherTeam(team);
    const asked = managers.filter((each) => each.team === other);
    const subject = { kind: 'pair-proposal' as const, version: version.number, over: version.until };
    return {
      changes: [
        { kind: 'pair.proposed', organisation: id, version },
        ...beginMessages(receivers, listPairMessages(asked, subject), now),
      ],
      reply: notice(namePair(locale), 'pair.proposed', { team: other }),
    };
  },
};

function makePair(number: number, terms: PairTerms, { id: by, team }: Person, at: Instant): PairVersion {
  return { ...terms, number, state: 'proposed', by, at, signatures: { [team]: { person: by, at } }, keptBy: [] };
}
