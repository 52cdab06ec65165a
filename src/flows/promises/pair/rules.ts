import { findPromised } from '../../../domain/leads/clock/promised.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { findStanding, isEndNear, type PairVersion } from '../../../domain/promises/pair/pair.ts';
import { findNextWorkingMoment } from '../../../domain/working-time.ts';
import { defineRule } from '../../room.ts';
import { beginMessages } from '../../shared/begin-messages.ts';
import { listPairMessages, type PairManagers, readPairManagers } from './lib/pair-messages.ts';

type Ending = PairManagers & { version: PairVersion };

/** Ten working days before it ends both managers are asked once, in working hours: keep it, or change it? */
export const askEndings = defineRule<Organisation, Ending | undefined>({
  mayWait: true,
  read: async (reads, organisation, now) => {
    const { id, hours, zone } = organisation;
    const promised = findPromised(organisation, now);
    if (promised === undefined || !isEndNear(promised, now, organisation)) return undefined;
    if (findNextWorkingMoment(now, hours, zone) > now) return undefined;
    const { agreed, proposed } = findStanding(await reads.pairVersions(id), now);
    // What takes its place is on its way already.
    if (agreed === undefined || agreed.askedAt !== undefined || proposed !== undefined) return undefined;
    return { version: agreed, ...(await readPairManagers(reads, organisation, now)) };
  },
  decide: (ending, { id: organisation }, now) => {
    if (ending === undefined) return [];
    const { version, managers, receivers } = ending;
    const subject = { kind: 'pair-ending' as const, version: version.number, at: now, over: version.until };
    return [
      { kind: 'pair.end-asked', organisation, number: version.number, at: now },
      ...beginMessages(
        receivers,
        listPairMessages(managers, subject).map((each) => ({ ...each, over: version.until })),
        now,
      ),
    ];
  },
});
