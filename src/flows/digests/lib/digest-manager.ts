import { nameNobody } from '../../../cards/about.ts';
import type { Reply } from '../../../cards/card.ts';
import { refuse, strangerNotice } from '../../../cards/notices.ts';
import type { KeptWeek } from '../../../domain/digests/digest.ts';
import { type DigestPeriod, findNewestEnd, planNextPeriod } from '../../../domain/digests/digest-plan.ts';
import type { EventKind } from '../../../domain/event.ts';
import type { Identity } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { sayMoment } from '../../../words/say.ts';
import type { Flow, Guard } from '../../flow.ts';
import { type Actor, type Member, readActor } from '../../guards/member.ts';

/** Who asks about digests, the newest week that was frozen, and the period that comes next. */
export type DigestManaging = Member & { last: KeptWeek; next: DigestPeriod };
type Known = Actor & { last: KeptWeek | undefined; next: DigestPeriod | undefined };
export type DigestFlow<K extends EventKind, More = undefined> = Flow<K, DigestManaging, More>;

/** Managers only, since a digest that comes is seen by nobody else; others are told when it does. */
export const digestManager: Guard<{ by: Identity }, Known, DigestManaging> = {
  read: async (reads, { by }, now) => {
    const actor = await readActor(reads, by);
    const { organisation } = actor;
    if (organisation === undefined) return { ...actor, last: undefined, next: undefined };
    const last = (await reads.newestDigest(organisation.id)) ?? {
      ...findNewestEnd(now, organisation),
      isPosted: false,
    };
    return { ...actor, last, next: last.next ?? planNextPeriod(last, organisation) };
  },
  refuse: ({ person, organisation, last, next }, _event, now) => {
    if (person === undefined || organisation === undefined || last === undefined || next === undefined) {
      return strangerNotice();
    }
    return person.role === 'manager' ? undefined : refuseMembers({ person, organisation, last, next }, now);
  },
};

function refuseMembers({ person, organisation, last, next }: DigestManaging, now: Instant): Reply {
  const today = getLocalDate(now, organisation.zone);
  const date = sayMoment(person.locale, organisation.zone, findNextPost({ last, next }), today);
  return refuse(nameNobody(person.locale), 'digest.managers-only', { date });
}

/** When the next digest comes: of a week that waits for its hour, else of the one that runs. */
export function findNextPost({ last, next }: Pick<DigestManaging, 'last' | 'next'>): number {
  return last.digest !== undefined && !last.isPosted ? (last.dueAt ?? next.dueAt) : next.dueAt;
}
