import type { Reply } from '../../cards/card.ts';
import type { Event } from '../../domain/event.ts';
import { isSameIdentity } from '../../domain/people/person.ts';
import type { Reads } from '../../store/store.ts';
import { isInstaller, isUnplaced, readFounding } from '../guards/setup/may-found.ts';

/** Who is nobody’s may still set the bot up or join with it, or have done so: their platform is to say who they are. */
export async function askFounder(reads: Reads, event: Event, reply: Reply): Promise<Reply> {
  if (reply.kind !== 'refusal' || reply.to !== 'stranger' || event.kind === 'setup.asked') return reply;
  if (!('by' in event) || event.by === undefined) return reply;
  const { by } = event;
  const known = await readFounding(reads, by);
  const isFounder = known.organisations.some(({ administrators = [] }) =>
    administrators.some((each) => isSameIdentity(each, by)),
  );
  const mayBegin = known.organisations.length === 0 || isFounder || isInstaller(known, by) || isUnplaced(known, by);
  return mayBegin ? { kind: 'unset' } : reply;
}
