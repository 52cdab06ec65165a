import type { Term } from '../../domain/language/term.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Person, selectManagers } from '../../domain/people/person.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { isRoomOn } from '../../domain/setup/steps/room-switch.ts';
import { DAY_MS } from '../../domain/time.ts';
import { findNextWorkingMoment, getLocalDate } from '../../domain/working-time.ts';
import type { Change } from '../../store/change.ts';
import { defineRule } from '../room.ts';
import { beginMessages, type Receivers, readReceivers } from '../shared/begin-messages.ts';
import { listTermMessages } from './lib/term-messages.ts';

/** So many words a minute. */
const REVIEWS_MAX = 20;

/** Each word is looked at again when its day has come: both managers are asked once, in working hours. */
export const askReviews = defineRule<Organisation, { terms: Term[]; managers: Person[]; receivers: Receivers }>({
  mayWait: true,
  read: async (reads, organisation, now) => {
    const { id, hours, zone } = organisation;
    const nothing = { terms: [], managers: [], receivers: await readReceivers(reads, organisation, [], now) };
    if (findNextWorkingMoment(now, hours, zone) > now) return nothing;
    const terms = await reads.termsToReview(id, now);
    if (terms.length === 0 || !isRoomOn(await reads.roomSwitches(id), 'language')) return nothing;
    const managers = selectManagers(await reads.people(id));
    // One part of so many at most: whoever reads of several is counted once in it.
    const due = terms.slice(0, REVIEWS_MAX);
    return { terms: due, managers, receivers: await readReceivers(reads, organisation, managers, now) };
  },
  decide: ({ terms, managers, receivers }, { id: organisation }, now) => [
    ...terms.map(({ id: term, reviewAt = now }): Change => {
      return { kind: 'review.asked', organisation, term, was: reviewAt, at: now };
    }),
    ...beginMessages(
      receivers,
      terms.flatMap(({ id: term }) => listTermMessages(managers, { kind: 'term-review', term, at: now })),
      now,
    ),
  ],
});

/** Words that were looked for long ago; looked at once a day. */
export const forgetMisses = defineRule<Organisation, { isSweptToday: boolean }>({
  read: async (reads, { id, zone }, now) => ({ isSweptToday: (await reads.sweptOn(id)) === getLocalDate(now, zone) }),
  decide: ({ isSweptToday }, { id, retention }, now) => {
    const days = retention?.leads ?? POLICY.leadsDays;
    return isSweptToday ? [] : [{ kind: 'misses.forgotten', organisation: id, before: now - days * DAY_MS }];
  },
});
