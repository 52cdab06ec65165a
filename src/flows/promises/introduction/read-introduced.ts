import type { Introduced } from '../../../cards/promises/introduction/introduction-card.ts';
import { isRoomOn } from '../../../domain/setup/steps/room-switch.ts';
import type { LocalDate } from '../../../domain/working-time.ts';
import type { Reads } from '../../../store/store.ts';
import { readShownGoals } from '../goal/lib/read-goals.ts';

/** What somebody new is introduced to; undefined while the room is off. */
export async function readIntroduced(
  reads: Reads,
  organisation: string,
  today: LocalDate,
): Promise<Introduced | undefined> {
  const switches = await reads.roomSwitches(organisation);
  if (!isRoomOn(switches, 'promises')) return undefined;
  const hasLexicon = isRoomOn(switches, 'language');
  const [shown, entries] = await Promise.all([
    readShownGoals(reads, organisation, today),
    hasLexicon ? reads.lexicon(organisation) : [],
  ]);
  return { ...shown, terms: entries.filter(({ agreed }) => agreed !== undefined).length };
}
