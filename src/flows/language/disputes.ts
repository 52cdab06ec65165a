import { getDayStart } from '../../domain/digests/signal.ts';
import {
  DISPUTE,
  type Disputed,
  type DisputeWatch,
  followDisputes,
  isDisputeDue,
  nameDispute,
} from '../../domain/language/dispute.ts';
import { isLaterDay } from '../../domain/later-day.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Person, selectManagers } from '../../domain/people/person.ts';
import { DAY_MS } from '../../domain/time.ts';
import { getLocalDate, type LocalDate } from '../../domain/working-time.ts';
import { defineRule } from '../room.ts';
import { beginMessages, type Receivers, readReceivers } from '../shared/begin-messages.ts';
import { listTermMessages } from './lib/term-messages.ts';

/** What was named of one version within the window. */
type Looked = { of: 'definition' | 'profile'; version: number; disputed: Disputed[] };
type Facts = {
  day: LocalDate;
  was: DisputeWatch | undefined;
  looked: Looked[];
  managers: Person[];
  receivers: Receivers;
};

/**
 * Both managers hear of a point of the version in force that enough people dispute. Once a day, by the clock alone, over what stood until the
 * day began: nobody can bring it about by a tap. What managers dispute themselves is left out: they know it, and would know the others’ by it.
 */
export const watchDisputes = defineRule<Organisation, Facts | undefined>({
  mayWait: true,
  read: async (reads, organisation, now) => {
    const { id, zone } = organisation;
    const [day, was] = [getLocalDate(now, zone), await reads.disputeWatch(id)];
    if (!isLaterDay(day, was?.day)) return undefined;
    const [definition, profile] = await Promise.all([reads.definition(id), reads.profile(id)]);
    if (definition === undefined && profile === undefined) return undefined;
    const managers = selectManagers(await reads.people(id));
    const until = getDayStart(now, zone);
    const span = { from: until - DISPUTE.windowDays * DAY_MS, until, without: managers.map((each) => each.id) };
    const [points, misfits] = await Promise.all([
      definition && reads.disputedPoints(id, { version: definition.version, ...span }),
      // What was named under the profile before it is not of this one.
      profile && reads.namedMisfits(id, { ...span, from: Math.max(span.from, profile.agreedAt) }),
    ]);
    const looked: Looked[] = [
      ...(definition && points ? [{ of: 'definition' as const, version: definition.version, disputed: points }] : []),
      ...(profile && misfits ? [{ of: 'profile' as const, version: profile.version, disputed: misfits }] : []),
    ];
    const receivers = await readReceivers(reads, organisation, managers, now);
    return { day, was, looked, managers, receivers };
  },
  decide: (facts, { id: organisation }, now) => {
    if (facts === undefined) return [];
    const { day, was, looked, managers, receivers } = facts;
    const due = looked.map(({ of, version, disputed }) => {
      const toldOf = (point: string) => nameDispute(`${of} ${version}`, point);
      const points = disputed.flatMap((each) =>
        isDisputeDue(each, was?.told[toldOf(each.point)], now) ? [each.point] : [],
      );
      return { of, version, points, names: points.map(toldOf) };
    });
    const watch = followDisputes(was, { day, names: due.flatMap(({ names }) => names), now });
    const messages = due.flatMap(({ of, version, points }) =>
      points.length === 0 ? [] : listTermMessages(managers, { kind: 'points-disputed', of, version, points }),
    );
    return [{ kind: 'disputes.looked', organisation, watch, was }, ...beginMessages(receivers, messages, now)];
  },
});
