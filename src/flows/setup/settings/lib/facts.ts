import type { Round } from '../../../../domain/checkins/checkin.ts';
import type { FormerTerms } from '../../../../domain/digests/agreed.ts';
import type { Organisation } from '../../../../domain/organisation.ts';
import { type Person, selectManagers } from '../../../../domain/people/person.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Reads } from '../../../../store/store.ts';
import { type Receivers, readReceivers } from '../../../shared/begin-messages.ts';

/** What a change of the settings is decided on. `promised`: the highest k of answers that are still kept. */
export type SettingsFacts = {
  known: Person[];
  rounds: Round[];
  former: FormerTerms[];
  promised: number | undefined;
  receivers: Receivers;
};

export async function readSettingsFacts(
  reads: Reads,
  organisation: Organisation,
  now: Instant,
): Promise<SettingsFacts> {
  const { id } = organisation;
  const [known, rounds, former, promised] = await Promise.all([
    reads.people(id),
    reads.rounds(id),
    reads.formerTerms(id),
    reads.promisedK(id),
  ]);
  const receivers = await readReceivers(reads, organisation, selectManagers(known), now);
  return { known, rounds, former, promised, receivers };
}
