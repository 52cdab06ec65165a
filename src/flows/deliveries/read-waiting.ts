import type { WaitingLines } from '../../cards/deliveries/waiting-lines.ts';
import { isBegun } from '../../domain/deliveries/message-kinds.ts';
import type { Reads } from '../../store/store.ts';
import type { House, Owner } from '../room.ts';
import { findDirectTarget } from '../shared/direct-target.ts';
import { briefSubject } from './draw-bundle.ts';

const WAITING_SHOWN_MAX = 5;

/** What waits for them and still holds, as it reads now: a few of it, the most urgent first. */
export async function readWaiting(
  house: Pick<House, 'findBrief'>,
  reads: Reads,
  { person, organisation, now }: Owner,
): Promise<WaitingLines> {
  const target = findDirectTarget(person);
  if (target === undefined) return { lines: [], more: 0 };
  const waiting = await reads.waitingMessages(organisation.id, person.id);
  const audience = { organisation, locale: person.locale, target, now };
  const lines = await Promise.all(
    waiting
      .slice(0, WAITING_SHOWN_MAX)
      .flatMap(({ subject }) => (isBegun(subject) ? [briefSubject(house, reads, subject, audience)] : [])),
  );
  return {
    lines: lines.filter((line) => line !== undefined),
    more: Math.max(0, waiting.length - WAITING_SHOWN_MAX),
  };
}
