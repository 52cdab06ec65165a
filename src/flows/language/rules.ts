import type { Term } from '../../domain/language/term.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Person, selectManagers } from '../../domain/people/person.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { isRoomOn } from '../../domain/setup/steps/room-switch.ts';
import { DAY_MS } from '../../domain/time.ts';
import { findNextWorkingMoment, getLocalDate } from '../../domain/working-time.ts';
import type { Change } from '../../store/change.ts';
import { defineRule } from '../room.ts';
import { queueTermMessages } from './lib/term-messages.ts';

/** Each word is looked at again when its day has come: both managers are asked once, in working hours. */
export const askReviews = defineRule<Organisation, { terms: Term[]; managers: Person[] }>({
  read: async (reads, { id, hours, zone }, now) => {
    if (findNextWorkingMoment(now, hours, zone) > now) return { terms: [], managers: [] };
    const terms = await reads.termsToReview(id, now);
    if (terms.length === 0 || !isRoomOn(await reads.roomSwitches(id), 'language')) return { terms: [], managers: [] };
    return { terms, managers: selectManagers(await reads.people(id)) };
  },
  decide: ({ terms, managers }, { id: organisation }, now) =>
    terms.flatMap(({ id: term, reviewAt = now }): Change[] => [
      { kind: 'review.asked', organisation, term, was: reviewAt, at: now },
      ...queueTermMessages(organisation, managers, { kind: 'term-review', term, at: now }, now),
    ]),
  beginsPart: 'review.asked',
});

/** Words that were looked for long ago; looked at once a day. */
export const forgetMisses = defineRule<Organisation, { isSweptToday: boolean }>({
  read: async (reads, { id, zone }, now) => ({ isSweptToday: (await reads.sweptOn(id)) === getLocalDate(now, zone) }),
  decide: ({ isSweptToday }, { id, retention }, now) => {
    const days = retention?.leads ?? POLICY.leadsDays;
    return isSweptToday ? [] : [{ kind: 'misses.forgotten', organisation: id, before: now - days * DAY_MS }];
  },
});
